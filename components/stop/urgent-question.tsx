'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon, OctagonAlert } from '#components/ui/icon.tsx';
import type { HelpView } from '#lib/data/own/view.ts';
import { PhoneLink } from './phone-link.tsx';
import { WARNING_SIGNS } from './urgency.ts';
import { raiseStop } from './use-stop.ts';

/** Something alarming came up outside the check-in: one tap names it, the advice follows at once. */
export function UrgentQuestion({
  help,
  backHref,
  onBack,
}: {
  help: HelpView;
  /** Where "none of these" leads, on a page of its own. */
  backHref?: string;
  /** What "none of these" does, over another page. */
  onBack?: () => void;
}) {
  const t = useTranslations('stop');
  const router = useRouter();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="mx-auto flex w-full max-w-[34rem] flex-col px-4 pt-[calc(1.25rem+env(safe-area-inset-top))] pb-[calc(1.5rem+env(safe-area-inset-bottom))]">
      <h1 ref={title} tabIndex={-1} className="flex items-start gap-2 px-1 text-2xl text-urgent outline-none">
        <Icon of={OctagonAlert} size="xl" weight={2.4} className="mt-1" />
        {t('ask.title')}
      </h1>
      <p className="mt-1 mb-3 px-1">{t('ask.emergency', { number: help.emergencyNumber })}</p>
      <PhoneLink
        number={help.emergencyNumber}
        label={t('call', { number: help.emergencyNumber })}
        variant="urgent"
      />
      <p className="mt-5 mb-2 px-1 font-semibold">{t('ask.text')}</p>
      <div className="grid gap-2">
        {WARNING_SIGNS.map((sign) => (
          <Button
            key={sign}
            size="patient"
            className="w-full justify-start text-left text-md font-normal"
            onClick={() => raiseStop([sign])}
          >
            {t(`tick.${sign}`)}
          </Button>
        ))}
      </div>
      <Button
        variant="quiet"
        size="patient"
        className="mt-2 w-full"
        onClick={() => (onBack ? onBack() : router.push((backHref ?? '/help') as Route))}
      >
        {t('ask.none')}
      </Button>
    </div>
  );
}

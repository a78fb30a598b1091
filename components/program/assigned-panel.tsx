'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Check, Copy, Icon } from '#components/ui/icon.tsx';
import type { Assigned, AssignView } from '#lib/data/programs/view.ts';
import { useDay } from './use-day.ts';

const QrCode = lazy(async () => ({ default: (await import('#components/patient/qr-code.tsx')).QrCode }));

/** It is done: when it starts, and how the patient gets to it. */
export function AssignedPanel({ view, assigned }: { view: AssignView; assigned: Assigned }) {
  const t = useTranslations('program.assigned');
  const day = useDay();
  const title = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const { givenName: name, id } = view.patient;
  const { url, isOpened } = assigned.link;

  useEffect(() => {
    title.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);

  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }

  return (
    <section className="card mx-auto my-8 grid w-full max-w-160 justify-items-center gap-4 p-6 text-center md:p-10">
      <Icon of={Check} size="hero" weight={2.4} className="text-track" />
      <h1 ref={title} tabIndex={-1} className="text-2xl outline-none">
        {t('title', { name })}
      </h1>
      <p className="text-base">
        {assigned.startsOn === view.today
          ? t('startsToday')
          : t('startsOn', { date: day.long(assigned.startsOn) })}
      </p>
      <p className="max-w-[44ch] text-base text-ink-2">
        {isOpened ? t('knows', { name }) : t('showCode', { name })}
      </p>
      <details open={!isOpened} className="grid justify-items-center">
        <summary className="link cursor-pointer">{t('showQr')}</summary>
        <Suspense fallback={<span className="mt-3 block size-56 rounded-sm bg-sunken" />}>
          <span className="mt-3 block">
            <QrCode text={url} label={t('qr')} />
          </span>
        </Suspense>
      </details>
      <div className="flex w-full flex-wrap items-end gap-2 text-left">
        <div className="min-w-0 flex-1 basis-64">
          <h2 className="label mb-1">{t('link')}</h2>
          <p className="field field-quiet break-all select-all">{url}</p>
        </div>
        <Button icon={<Icon of={copied === true ? Check : Copy} />} onClick={copy}>
          {copied === true ? t('copied') : t('copy')}
        </Button>
      </div>
      <p role="status" className="text-xs font-semibold text-stuck">
        {copied === false && t('copyFailed')}
      </p>
      <div className="flex flex-wrap justify-center gap-2">
        <ButtonLink variant="primary" href={`/patients/${id}`}>
          {t('patient', { name })}
        </ButtonLink>
        <ButtonLink href="/caseload">{t('caseload')}</ButtonLink>
      </div>
    </section>
  );
}

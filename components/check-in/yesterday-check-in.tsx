'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ButtonLink } from '#components/ui/button-link.tsx';
import type { CheckInView } from '#lib/data/own/view.ts';
import { CheckIn } from './check-in.tsx';

const NOON = 12;

/** The check-in for yesterday, by the phone's clock until noon: later nobody remembers it well. */
export function YesterdayCheckIn({ page }: { page: CheckInView }) {
  const t = useTranslations('checkin.late');
  const [isLate, setLate] = useState(false);
  useEffect(() => setLate(new Date().getHours() >= NOON), []);
  if (!isLate) return <CheckIn page={page} />;
  return (
    <main
      id="main"
      className="mx-auto flex min-h-dvh w-full max-w-[34rem] sm:min-h-[min(100dvh,44rem)] flex-col px-4 pt-8 pb-6 text-md"
    >
      <h1 className="text-2xl">{t('title')}</h1>
      <p className="mt-2">{t('text')}</p>
      <div className="mt-auto pt-6">
        <ButtonLink href="/check-in" variant="primary" size="hero" className="w-full">
          {t('today')}
        </ButtonLink>
      </div>
    </main>
  );
}

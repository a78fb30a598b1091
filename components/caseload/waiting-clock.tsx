'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Icon, Timer } from '#components/ui/icon.tsx';
import { waitingTime } from './waiting.ts';

const TICK_MS = 15_000;

/** Time since an instant, running on: starts from the server's clock and goes forward with this computer's. */
export function useWaiting(since: string, asOf: string): ReturnType<typeof waitingTime> {
  const [passed, setPassed] = useState({ asOf, ms: 0 });
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setPassed({ asOf, ms: performance.now() - start }), TICK_MS);
    return () => clearInterval(timer);
  }, [asOf]);
  const ms = passed.asOf === asOf ? passed.ms : 0;
  return waitingTime(Date.parse(since), Date.parse(asOf) + ms);
}

/** How long an urgent row has been waiting, and the clinic's target. */
export function WaitingClock({ since, asOf, target }: { since: string; asOf: string; target: number }) {
  const t = useTranslations('caseload');
  const { total, days, hours, minutes } = useWaiting(since, asOf);
  const time =
    days > 0
      ? t('days', { days, hours })
      : total >= 60
        ? t('hours', { hours, minutes })
        : t('minutes', { minutes });
  return (
    <span className="num flex items-center gap-1.5 font-semibold text-urgent">
      <Icon of={Timer} />
      {t('waiting', { time, target })}
    </span>
  );
}

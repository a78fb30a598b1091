'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { endRound, skipInRound } from './round.ts';
import { useDecided } from './use-decided.ts';
import { useRound } from './use-round.ts';

const MARKS_AT_MOST = 40;

export const ROUND_NEXT_ID = 'round-next';

/** While a round is under way: how far it has come, and on to the next patient. */
export function RoundBar({ patientId, today }: { patientId: string; today: string }) {
  const t = useTranslations('clinic.round');
  const router = useRouter();
  const [round, update] = useRound(today);
  const decided = useDecided(patientId, today);
  const total = round.queue.length;
  if (!round.queue.includes(patientId)) return null;
  const done = round.queue.filter((id) => round.decided.includes(id)).length;
  const skipTo = skipInRound(round, patientId);
  const label = t('place', { done, total });
  return (
    <section aria-label={t('title')} className="border-b border-brand-line bg-brand-soft print:hidden">
      <div className="mx-auto flex min-h-12 max-w-[1440px] flex-wrap items-center gap-x-4 gap-y-2 px-4 py-1.5 md:px-8">
        <span className="num font-semibold">{label}</span>
        {total <= MARKS_AT_MOST && <ProgressBar done={done} total={total} label={label} />}
        <span className="ml-auto flex flex-wrap gap-2">
          <Button
            variant="quiet"
            size="sm"
            onClick={() => {
              update(endRound);
              router.push('/caseload' as Route);
            }}
          >
            {t('end')}
          </Button>
          {skipTo !== null && (
            <Button size="sm" onClick={() => router.push(`/patients/${skipTo}` as Route)}>
              {t('skip')}
            </Button>
          )}
          <Button id={ROUND_NEXT_ID} variant="primary" size="sm" onClick={decided}>
            {t('next')}
          </Button>
        </span>
      </div>
    </section>
  );
}

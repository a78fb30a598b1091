'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import type { RoundView } from '#lib/data/caseload/view.ts';
import { listHref, patientHref } from './patient-href.ts';
import { nextInRound, type Round } from './round.ts';
import { askRound } from './round-server.ts';
import { useDecided, useMoveOn } from './use-decided.ts';
import { keepRound, useRound } from './use-round.ts';

const MARKS_AT_MOST = 40;

export const ROUND_NEXT_ID = 'round-next';

/** While a round is under way: how far it has come, and on to the next patient. */
export function RoundBar({ patientId, today }: { patientId: string; today: string }) {
  const round = useRound(today);
  return round === null ? null : <Bar round={round} patientId={patientId} today={today} />;
}

function Bar({ round, patientId, today }: { round: Round; patientId: string; today: string }) {
  const t = useTranslations('clinic.round');
  const router = useRouter();
  const decided = useDecided(patientId, today);
  const move = useMoveOn(patientId);
  const view = useRoundView(round.list, patientId);
  const next = view === null ? null : nextInRound(round, view.queue, patientId);
  const nextHref = next === null ? null : patientHref(next.patientId, round.list);
  useEffect(() => {
    if (nextHref !== null) router.prefetch(nextHref as Route);
  }, [nextHref, router]);
  const label = view === null ? t('counting') : t('place', { done: view.done, total: view.total });
  return (
    <section aria-label={t('title')} className="border-b border-brand-line bg-brand-soft print:hidden">
      <div className="mx-auto flex min-h-12 max-w-[1440px] flex-wrap items-center gap-x-4 gap-y-2 px-4 py-1.5 md:px-8">
        <span className="num font-semibold">{label}</span>
        {view !== null && view.total > 0 && view.total <= MARKS_AT_MOST && (
          <ProgressBar done={view.done} total={view.total} label={label} />
        )}
        <span className="ml-auto flex flex-wrap gap-2">
          <Button
            variant="quiet"
            size="sm"
            onClick={() => {
              keepRound(null);
              router.push(listHref(round.list) as Route);
            }}
          >
            {t('end')}
          </Button>
          {next !== null && (
            <Button size="sm" onClick={() => void move(round)}>
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

/** The server's count and queue, asked anew for each patient. */
function useRoundView(list: string, patientId: string): RoundView | null {
  const key = `${list} ${patientId}`;
  const [asked, setAsked] = useState<{ key: string; view: RoundView } | null>(null);
  useEffect(() => {
    let isGone = false;
    void askRound(list).then((view) => {
      if (!isGone && view !== null) setAsked({ key, view });
    });
    return () => {
      isGone = true;
    };
  }, [list, key]);
  return asked?.key === key ? asked.view : null;
}

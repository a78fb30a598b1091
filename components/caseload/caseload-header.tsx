'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Icon, UserPlus } from '#components/ui/icon.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import type { CaseloadView } from '#lib/data/caseload/view.ts';
import { WhoseSwitch } from './whose-switch.tsx';

const MINUTES_PER_DECISION = 0.5;
const MARKS_AT_MOST = 40;

/** Title, the day, who checked in, and how far the round has come. */
export function CaseloadHeader({
  view,
  canTreat,
  onContinue,
}: {
  view: CaseloadView;
  canTreat: boolean;
  onContinue: () => void;
}) {
  const t = useTranslations('caseload');
  const format = useFormatter();
  const { done, total } = view.round;
  const left = total - done;
  const label = t('decisions', { done, total });
  const asOf = new Date(view.asOf);
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="text-2xl">{t('title')}</h1>
          {canTreat && <WhoseSwitch filter={view.filter} />}
          {canTreat && (
            <ButtonLink href="/patients/new" icon={<Icon of={UserPlus} />}>
              {t('newPatient')}
            </ButtonLink>
          )}
        </div>
        <p className="mt-0.5 text-ink-2">
          <time dateTime={view.asOf}>
            {format.dateTime(asOf, { weekday: 'long', day: 'numeric', month: 'long' })},{' '}
            {format.dateTime(asOf, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}
          </time>
          . {t('summary', { reported: view.reportedSinceYesterday, total: view.total })}
        </p>
      </div>
      {view.total > 0 && canTreat && (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <div>
            <div className="num font-semibold">
              {total === 0 ? t('decisionsNone') : label}{' '}
              {left > 0 && (
                <span className="font-normal text-ink-2">
                  {t('timeLeft', { minutes: Math.ceil(left * MINUTES_PER_DECISION) })}
                </span>
              )}
            </div>
            {total > 0 && total <= MARKS_AT_MOST && (
              <div className="mt-1.5">
                <ProgressBar done={done} total={total} label={label} />
              </div>
            )}
          </div>
          {left > 0 && (
            <Button
              variant="primary"
              keys="R"
              onClick={onContinue}
              className="min-h-11 px-4 text-base max-md:w-full"
            >
              {done > 0 ? t('continueRound') : t('startRound')}
            </Button>
          )}
        </div>
      )}
    </header>
  );
}

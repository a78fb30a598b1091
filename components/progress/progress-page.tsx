import { useFormatter, useTranslations } from 'next-intl';
import type { ProgressView } from '#lib/data/progress/view.ts';
import { GoalsCard } from './goals-card.tsx';
import { NextCard } from './next-card.tsx';
import { ReachCard } from './reach-card.tsx';
import { SessionsCard } from './sessions-card.tsx';
import { ShareButton } from './share-button.tsx';
import { SignsCard } from './signs-card.tsx';
import { VerdictCard } from './verdict-card.tsx';
import { WeeksTable } from './weeks-table.tsx';

/** The patient's way since the start. A sentence first, then the picture; weeks, not days; no blame. */
export function ProgressPage({ view }: { view: ProgressView }) {
  const t = useTranslations('progress');
  const format = useFormatter();
  const { startedOn, weekCount, weeks, signs, sessions } = view;
  const day = (date: string) =>
    format.dateTime(new Date(`${date}T00:00:00Z`), { month: 'long', day: 'numeric', year: 'numeric' });
  return (
    <>
      <header className="px-1 pb-3">
        <h1 className="text-2xl">{t('title')}</h1>
        {startedOn !== null && (
          <p className="text-base text-ink-2">{t('since', { count: weekCount, date: day(startedOn) })}</p>
        )}
        <p className="hidden text-base print:block">
          {t('printed', {
            clinic: view.help.clinicName,
            phone: view.help.clinicPhone,
            date: day(view.today),
          })}
        </p>
      </header>
      <div className="space-y-3">
        <VerdictCard view={view} />
        {startedOn !== null && (
          <>
            <NextCard view={view} />
            <ReachCard view={view} />
            <SignsCard signs={signs} />
            {sessions.marks.length > 0 && <SessionsCard sessions={sessions} />}
            <GoalsCard goals={view.goals} />
            {weeks.length > 0 && <WeeksTable view={view} />}
            <ShareButton />
          </>
        )}
      </div>
    </>
  );
}

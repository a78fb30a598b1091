'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DoseWords } from '#components/today/dose-words.tsx';
import type { Prescription } from '#lib/clinical/prescription.ts';
import type { DraftDiff, PhaseDiff } from '#lib/plan/diff-drafts.ts';
import { useBuilder } from './builder-context.tsx';

/** What differs between two forms of a program, as a list of short sentences. */
export function DiffList({ diff }: { diff: DraftDiff }) {
  const t = useTranslations('program.diff');
  return (
    <ul className="grid gap-1.5">
      {diff.title !== null && <li>{t('title', diff.title)}</li>}
      {diff.phases.map((phase) => (
        <li key={phase.position}>
          <b className="font-semibold">{t('phase', { number: phase.position, title: phase.title })}</b>
          <ul className="grid gap-0.5 pl-4">
            <PhaseLines phase={phase} />
          </ul>
        </li>
      ))}
      {diff.title === null && diff.phases.length === 0 && <li>{t('same')}</li>}
    </ul>
  );
}

function PhaseLines({ phase }: { phase: PhaseDiff }) {
  const t = useTranslations('program.diff');
  const { find } = useBuilder();
  const nameOf = (slug: string) => find(slug)?.name ?? slug;
  const names = (list: readonly Prescription[]) => list.map(({ exercise }) => nameOf(exercise)).join(', ');
  if (phase.kind === 'removed') return <Line>{t('phaseRemoved')}</Line>;
  return (
    <>
      {phase.kind === 'added' && <Line>{t('phaseAdded')}</Line>}
      {phase.isRenamed && <Line>{t('renamed')}</Line>}
      {phase.added.length > 0 && <Line>{t('added', { names: names(phase.added) })}</Line>}
      {phase.removed.length > 0 && <Line>{t('removed', { names: names(phase.removed) })}</Line>}
      {phase.changed.map(({ before, after }) => (
        <Line key={after.exercise}>
          {t('changed', { name: nameOf(after.exercise) })} <Frequency prescription={before} /> →{' '}
          <Frequency prescription={after} />
        </Line>
      ))}
      {phase.notes.length > 0 && <Line>{t('notes', { names: phase.notes.map(nameOf).join(', ') })}</Line>}
      {phase.weeks !== null && (
        <Line>{t('weeks', { before: phase.weeks.before ?? '–', after: phase.weeks.after ?? '–' })}</Line>
      )}
      {phase.isGateChanged && <Line>{t('gate')}</Line>}
      {phase.isReordered && <Line>{t('order')}</Line>}
    </>
  );
}

function Frequency({ prescription }: { prescription: Prescription }) {
  const t = useTranslations('program.diff');
  const { timesPerDay, timesPerWeek, weekdays, asNeeded } = prescription;
  return (
    <span className="num">
      <DoseWords prescription={prescription} />
      {', '}
      {asNeeded
        ? t('asNeeded')
        : timesPerWeek === null
          ? t('often', { times: timesPerDay, days: weekdays.length })
          : t('perWeek', { times: timesPerWeek })}
    </span>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <li className="list-disc">{children}</li>;
}

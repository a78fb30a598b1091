'use client';

import { useTranslations } from 'next-intl';
import { DoseWords } from '#components/today/dose-words.tsx';
import { addDays } from '#lib/clinical/local-date.ts';
import type { Prescription } from '#lib/clinical/prescription.ts';
import type { HalfSpan } from '#lib/data/programs/view.ts';
import { planChanges } from '#lib/plan/diff-drafts.ts';
import { useBuilder } from './builder-context.tsx';
import { burdenOf } from './burden.ts';
import { useDay } from './use-day.ts';

/** What sending the draft means, in the words that the patient reads. */
export function PatientWords({
  phase,
  from: effectiveFrom,
  half = null,
  isNew,
}: {
  /** The phase that the patient is in then, from 0. */
  phase: number;
  from: string;
  /** Half of it is done first. */
  half?: HalfSpan | null;
  /** A program of its own, not a change of the one in force. */
  isNew: boolean;
}) {
  const t = useTranslations('program.confirm');
  const day = useDay();
  const { view, draft, original, find } = useBuilder();
  const { exercises, perDay, times } = burdenOf(draft.phases[phase]?.items ?? [], find);
  const { added, removed, changed } = planChanges(original.phases[phase], draft.phases[phase]);
  const nameOf = ({ exercise }: Prescription) => find(exercise)?.name ?? exercise;
  const names = (list: readonly Prescription[]) => list.map(nameOf).join(', ');
  const from = half !== null && half.from <= effectiveFrom ? addDays(half.until, 1) : effectiveFrom;
  const isSame = added.length + removed.length + changed.length === 0;
  const tomorrow = from > view.today && day.isNext(view.today, from);
  const when = from === view.today ? t('today') : tomorrow ? t('tomorrow') : day.long(from);
  const counts = {
    when,
    count: exercises,
    minutes: Math.max(1, perDay),
    times: Math.max(1, times),
  };
  return (
    <section className="rounded-md bg-brand-soft px-4 py-3 text-base">
      <h3 className="text-xs font-semibold text-ink-2">{t('reads', { name: view.patient.givenName })}</h3>
      {half !== null && <p className="mt-1">{t('half', { until: day.long(half.until) })}</p>}
      <p className="mt-1">{isNew ? t('starts', counts) : t('goesOn', counts)}</p>
      {!isNew && (
        <>
          {added.length > 0 && <p>{t('added', { names: names(added) })}</p>}
          {removed.length > 0 && <p>{t('removed', { names: names(removed) })}</p>}
          {changed.map(({ after }) => (
            <p key={after.exercise}>
              {t('changed', { name: nameOf(after) })} <DoseWords prescription={after} />.
            </p>
          ))}
          {isSame && <p>{t('same')}</p>}
        </>
      )}
    </section>
  );
}

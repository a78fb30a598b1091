import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Dose, Range } from '#lib/clinical/dose-time.ts';
import type { ExercisePage } from '#lib/data/exercises/view.ts';

/** The usual dose as a list of terms: the range that the library gives, not what one patient does. */
export function DoseFacts({
  exercise,
}: {
  exercise: Pick<ExercisePage, 'dose' | 'doseNote' | 'minutes' | 'side'>;
}) {
  const t = useTranslations('library.dose');
  const { dose, doseNote, minutes, side } = exercise;
  const span = ([low, high]: Range): string => (low === high ? String(low) : t('span', { low, high }));
  const facts: [string, ReactNode][] = [
    [t('amount'), amount(dose, span, t)],
    ...(dose.kind !== 'hold' && has(dose.holdSeconds)
      ? [[t('hold'), t('seconds', { value: span(dose.holdSeconds) })] as [string, ReactNode]]
      : []),
    ...(dose.restSeconds > 0
      ? [[t('rest'), t('seconds', { value: String(dose.restSeconds) })] as [string, ReactNode]]
      : []),
    [t('often'), often(dose, span, t)],
    ...(side === 'none' ? [] : [[t('side'), t(`sides.${side}`)] as [string, ReactNode]]),
    ...(has(dose.loadKg) ? [[t('load'), t('kg', { value: span(dose.loadKg) })] as [string, ReactNode]] : []),
    ...(has(dose.effort)
      ? [[t('effort'), t('ofTen', { value: span(dose.effort) })] as [string, ReactNode]]
      : []),
    [t('time'), t('minutes', { value: span(minutes) })],
  ];
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5">
        {facts.map(([term, value]) => (
          <div key={term} className="contents">
            <dt className="text-ink-2">{term}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {doseNote !== null && <p className="mt-3 text-ink-2">{doseNote}</p>}
    </>
  );
}

type Words = ReturnType<typeof useTranslations<'library.dose'>>;
type Span = (range: Range) => string;

const has = (range: Range | undefined): range is Range => range !== undefined && range[1] > 0;

function amount(dose: Dose, span: Span, t: Words): string {
  const { sets } = dose;
  switch (dose.kind) {
    case 'reps':
      return dose.setReps
        ? t('setReps', { sets: dose.setReps.join('-') })
        : t('reps', { sets, value: span(dose.reps) });
    case 'hold':
      return t('holds', { sets, value: span(dose.holdSeconds ?? [0, 0]) });
    case 'minutes':
      return t('minutes', { value: span(dose.minutes ?? [0, 0]) });
    case 'interval':
      return t('spells', { sets, value: span(dose.minutes ?? [0, 0]) });
    case 'distance':
      return t('meters', { sets, value: span(dose.meters ?? [0, 0]) });
  }
}

function often(dose: Dose, span: Span, t: Words): string {
  if (dose.asNeeded) return t('asNeeded');
  const spread = has(dose.everyMinutes)
    ? t('everyMinutes', { value: span(dose.everyMinutes) })
    : has(dose.everyHours)
      ? t('everyHours', { value: span(dose.everyHours) })
      : t('perDay', { value: span(dose.timesPerDay) });
  return t('andDays', { spread, days: span(dose.daysPerWeek) });
}

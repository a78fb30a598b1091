import { useFormatter, useTranslations } from 'next-intl';
import type { PrescribedDose, Prescription } from '#lib/clinical/prescription.ts';

const EVERY_DAY = 7;
const DAY_KEYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

type DayKey = (typeof DAY_KEYS)[number];

/** Days that follow each other, together. */
function runs(keys: readonly DayKey[]): [DayKey, ...DayKey[]][] {
  const found: [DayKey, ...DayKey[]][] = [];
  for (const key of keys) {
    const run = found.at(-1);
    if (run !== undefined && Number(run.at(-1)) === Number(key) - 1) run.push(key);
    else found.push([key]);
  }
  return found;
}

/** Gives a prescription on one line for staff: "3 × 10 reps, hold 5 s, each side, 3 times a day". */
export function useDoseWords(): (prescription: Prescription) => string {
  const t = useTranslations('patient');
  const format = useFormatter();

  function amount(dose: PrescribedDose): string[] {
    const { sets, reps, setReps, holdSeconds, minutes, meters } = dose;
    const sizes = { sets, reps, seconds: holdSeconds ?? 0, minutes: minutes ?? 0, meters: meters ?? 0 };
    const hold = holdSeconds === null ? [] : [t('dose.hold', sizes)];
    switch (dose.kind) {
      case 'reps':
        return [
          setReps === null ? t('dose.reps', sizes) : t('dose.setReps', { sets: setReps.join('-') }),
          ...hold,
        ];
      case 'hold':
        return [t('dose.holds', sizes)];
      case 'minutes':
      case 'interval':
        return [t('dose.minutes', sizes)];
      case 'distance':
        return [t('dose.meters', sizes)];
    }
  }

  function often({ asNeeded, timesPerWeek, timesPerDay, weekdays }: Prescription): string[] {
    if (asNeeded) return [t('dose.asNeeded')];
    if (timesPerWeek !== null) return [t('dose.perWeek', { count: timesPerWeek })];
    const days = runs(DAY_KEYS.filter((key) => weekdays.includes(Number(key))));
    const names = days.flatMap(([first, ...more]) => {
      const last = more.at(-1);
      if (more.length < 2 || last === undefined) return [first, ...more].map((key) => t(`weekday.${key}`));
      return [t('dose.dayRun', { from: t(`weekday.${first}`), to: t(`weekday.${last}`) })];
    });
    return [
      t('dose.perDay', { count: timesPerDay }),
      ...(weekdays.length === EVERY_DAY
        ? []
        : [t('dose.days', { days: format.list(names, { type: 'unit' }) })]),
    ];
  }

  return (prescription) => {
    const { dose, side } = prescription;
    const isOneSide = side === 'left' || side === 'right';
    return [
      ...amount(dose),
      ...(dose.loadKg === null ? [] : [t('dose.load', { kg: dose.loadKg })]),
      ...(isOneSide ? [t(`dose.side.${side}`)] : dose.perSide ? [t('dose.perSide')] : []),
      ...often(prescription),
    ].join(', ');
  };
}

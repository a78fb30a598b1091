import { weekdaysFor } from '#lib/clinical/dose-time.ts';
import { DOSE_LIMITS, type PrescribedDose, type Prescription } from '#lib/clinical/prescription.ts';
import type { UsualDose } from '#lib/data/programs/view.ts';

/** A number of a prescription that a therapist sets; message key `program.dose.<name>`. */
export type DoseFieldName =
  | 'sets'
  | 'rounds'
  | 'reps'
  | 'firstSet'
  | 'hold'
  | 'minutes'
  | 'meters'
  | 'rest'
  | 'load'
  | 'perDay'
  | 'perWeek'
  | 'days';

export type DoseField = { name: DoseFieldName; value: number; min: number; max: number; step: number };

const DAYS = { min: 1, max: 7, step: 1 } as const;
/** Whole kilograms: the box holds no fractions. */
const LOAD = { min: 1, max: DOSE_LIMITS.loadKg.max, step: 1 } as const;

/** The numbers that make up a prescription, in the order in which people say them. */
export function doseFields(prescription: Prescription): DoseField[] {
  const { dose } = prescription;
  return [
    ...amount(dose),
    ...(dose.loadKg === null ? [] : [{ name: 'load' as const, value: dose.loadKg, ...LOAD }]),
    ...frequency(prescription),
  ];
}

function amount(dose: PrescribedDose): DoseField[] {
  const sets = { name: 'sets' as const, value: dose.sets, ...DOSE_LIMITS.sets };
  const hold =
    dose.holdSeconds === null
      ? []
      : [{ name: 'hold' as const, value: dose.holdSeconds, ...DOSE_LIMITS.holdSeconds }];
  const minutes = { name: 'minutes' as const, value: dose.minutes ?? 1, ...DOSE_LIMITS.minutes };
  switch (dose.kind) {
    case 'reps':
      return dose.setReps === null
        ? [sets, { name: 'reps', value: dose.reps, ...DOSE_LIMITS.reps }, ...hold]
        : [{ name: 'firstSet', value: dose.setReps[0] ?? dose.reps, ...DOSE_LIMITS.reps }, ...hold];
    case 'hold':
      return [sets, ...hold];
    case 'minutes':
      return [minutes];
    case 'interval':
      return [
        { ...sets, name: 'rounds' },
        minutes,
        { name: 'rest', value: dose.restSeconds, ...DOSE_LIMITS.restSeconds },
      ];
    case 'distance':
      return [sets, { name: 'meters', value: dose.meters ?? 5, ...DOSE_LIMITS.meters }];
  }
}

function frequency({ asNeeded, timesPerWeek, timesPerDay, weekdays }: Prescription): DoseField[] {
  if (asNeeded) return [];
  if (timesPerWeek !== null) return [{ name: 'perWeek', value: timesPerWeek, ...DOSE_LIMITS.timesPerWeek }];
  return [
    { name: 'perDay', value: timesPerDay, ...DOSE_LIMITS.timesPerDay },
    { name: 'days', value: weekdays.length, ...DAYS },
  ];
}

/** The prescription with one number changed. Descending sets keep their steps. */
export function setDoseField(prescription: Prescription, name: DoseFieldName, value: number): Prescription {
  const { dose } = prescription;
  const withDose = (change: Partial<PrescribedDose>): Prescription => ({
    ...prescription,
    dose: { ...dose, ...change },
  });
  switch (name) {
    case 'sets':
    case 'rounds':
      return withDose({ sets: value });
    case 'reps':
      return withDose({ reps: value });
    case 'firstSet': {
      const by = value - (dose.setReps?.[0] ?? value);
      return withDose({ setReps: dose.setReps?.map((count) => Math.max(1, count + by)) ?? null });
    }
    case 'hold':
      return withDose({ holdSeconds: value });
    case 'minutes':
      return withDose({ minutes: value });
    case 'meters':
      return withDose({ meters: value });
    case 'rest':
      return withDose({ restSeconds: value });
    case 'load':
      return withDose({ loadKg: value });
    case 'perDay':
      return { ...prescription, timesPerDay: value };
    case 'perWeek':
      return { ...prescription, timesPerWeek: value };
    case 'days':
      return { ...prescription, weekdays: [...weekdaysFor(value)] };
  }
}

/** One side or both. An exercise for one side is then done on both, one after the other. */
export function setSide(
  prescription: Prescription,
  side: Prescription['side'],
  sideRule: 'none' | 'each' | 'sore' | 'therapist-sets',
  isPerSideInLibrary: boolean,
): Prescription {
  const perSide = side === 'both' && (sideRule !== 'each' || isPerSideInLibrary);
  return { ...prescription, side, dose: { ...prescription.dose, perSide } };
}

const USUAL: Partial<Record<DoseFieldName, keyof UsualDose>> = {
  sets: 'sets',
  reps: 'reps',
  hold: 'holdSeconds',
  minutes: 'minutes',
  meters: 'meters',
  perDay: 'timesPerDay',
};

/** What the library gives for a field; null where it says nothing. */
export function usualRange(name: DoseFieldName, usual: UsualDose): readonly [number, number] | null {
  const key = USUAL[name];
  return (key && usual[key]) ?? null;
}

/** Within the library's range; where the library has a single number, from half of it to one and a half of it. */
export function isUsual(value: number, [from, to]: readonly [number, number]): boolean {
  return from === to ? 2 * value >= from && 2 * value <= 3 * to : value >= from && value <= to;
}

import { z } from 'zod';
import { type Dose, type DoseKind, type Range, weekdaysFor } from './dose-time.ts';

/** Smallest and largest value that a therapist may set, and the step of one tap. */
export const DOSE_LIMITS = {
  sets: { min: 1, max: 10, step: 1 },
  reps: { min: 1, max: 100, step: 1 },
  holdSeconds: { min: 1, max: 600, step: 1 },
  minutes: { min: 1, max: 120, step: 1 },
  meters: { min: 5, max: 5_000, step: 5 },
  restSeconds: { min: 0, max: 600, step: 5 },
  loadKg: { min: 0.5, max: 80, step: 0.5 },
  timesPerDay: { min: 1, max: 24, step: 1 },
  timesPerWeek: { min: 1, max: 21, step: 1 },
} as const;

const within = (name: keyof typeof DOSE_LIMITS) =>
  z.number().min(DOSE_LIMITS[name].min).max(DOSE_LIMITS[name].max);

/** What one patient does in one go: single numbers, where the library has ranges. Null: does not apply. */
export const prescribedDoseSchema = z.strictObject({
  kind: z.enum(['reps', 'hold', 'minutes', 'interval', 'distance']),
  sets: within('sets').int(),
  reps: within('reps').int(),
  /** Descending sets such as 6-4-2; its length is `sets`. */
  setReps: z.array(within('reps').int()).max(10).nullable(),
  holdSeconds: within('holdSeconds').int().nullable(),
  minutes: within('minutes').nullable(),
  meters: within('meters').int().nullable(),
  restSeconds: within('restSeconds').int(),
  loadKg: within('loadKg').nullable(),
  perSide: z.boolean(),
});

export type PrescribedDose = z.output<typeof prescribedDoseSchema>;

/** One exercise as a patient has it: the dose, and how often. */
export const prescriptionSchema = z.strictObject({
  exercise: z.string().min(1).max(100),
  side: z.enum(['left', 'right', 'both', 'none']),
  dose: prescribedDoseSchema,
  timesPerDay: within('timesPerDay').int(),
  /** ISO weekdays, 1 = Monday. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  /** A weekly target on days the patient picks; `weekdays` then do not count. */
  timesPerWeek: within('timesPerWeek').int().nullable(),
  asNeeded: z.boolean(),
});

export type Prescription = z.output<typeof prescriptionSchema>;

/**
 * The library's dose as a starting prescription: the gentle end of every range.
 * `weekdays` of a template win over the library's number of days.
 */
export function startingPrescription(
  exercise: string,
  dose: Dose,
  side: Prescription['side'],
  weekdays?: readonly number[],
): Prescription {
  return {
    exercise,
    side,
    dose: {
      kind: dose.kind,
      sets: dose.sets,
      reps: low(dose.reps),
      setReps: dose.setReps ? [...dose.setReps] : null,
      holdSeconds: positive(dose.holdSeconds),
      minutes: positive(dose.minutes),
      meters: positive(dose.meters),
      restSeconds: dose.restSeconds,
      loadKg: positive(dose.loadKg),
      perSide: dose.perSide,
    },
    timesPerDay: Math.max(1, low(dose.timesPerDay)),
    weekdays: [...(weekdays ?? weekdaysFor(high(dose.daysPerWeek)))],
    timesPerWeek: dose.timesPerWeek ? low(dose.timesPerWeek) : null,
    asNeeded: dose.asNeeded ?? false,
  };
}

/** The same dose in the library's form, for the time estimate. */
export function asDose(prescription: Prescription): Dose {
  const { dose } = prescription;
  const exactly = (value: number): Range => [value, value];
  return {
    kind: dose.kind as DoseKind,
    sets: dose.sets,
    reps: exactly(dose.reps),
    ...(dose.setReps ? { setReps: dose.setReps } : {}),
    ...(dose.holdSeconds === null ? {} : { holdSeconds: exactly(dose.holdSeconds) }),
    ...(dose.minutes === null ? {} : { minutes: exactly(dose.minutes) }),
    ...(dose.meters === null ? {} : { meters: exactly(dose.meters) }),
    ...(dose.loadKg === null ? {} : { loadKg: exactly(dose.loadKg) }),
    restSeconds: dose.restSeconds,
    timesPerDay: exactly(prescription.timesPerDay),
    daysPerWeek: exactly(prescription.weekdays.length),
    ...(prescription.timesPerWeek === null ? {} : { timesPerWeek: exactly(prescription.timesPerWeek) }),
    ...(prescription.asNeeded ? { asNeeded: true as const } : {}),
    perSide: dose.perSide,
  };
}

function low(range: Range): number {
  return range[0];
}

function high(range: Range): number {
  return range[1];
}

function positive(range: Range | undefined): number | null {
  return range && range[0] > 0 ? range[0] : null;
}

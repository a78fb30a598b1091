import type { PrescribedDose } from '#lib/clinical/prescription.ts';

const half = (number: number) => Math.max(1, Math.ceil(number / 2));
/** Distances stand in steps of 5 m. */
const METERS_STEP = 5;

/**
 * Half of a dose, for a flare-up: fewer rounds where there are several, else fewer repetitions, else less time or
 * way. How often a day stays as it is.
 */
export function halfDose(dose: PrescribedDose): PrescribedDose {
  if (dose.sets > 1) {
    const sets = half(dose.sets);
    return {
      ...dose,
      sets,
      setReps: dose.setReps === null ? null : dose.setReps.slice(0, sets),
      // In a single set rest would come between its repetitions.
      restSeconds: sets === 1 ? 0 : dose.restSeconds,
    };
  }
  if (dose.setReps !== null) return { ...dose, setReps: dose.setReps.map(half) };
  if (dose.minutes !== null) return { ...dose, minutes: half(dose.minutes) };
  if (dose.meters !== null) {
    return { ...dose, meters: Math.max(METERS_STEP, Math.ceil(dose.meters / 2 / METERS_STEP) * METERS_STEP) };
  }
  if (dose.reps > 1) return { ...dose, reps: half(dose.reps) };
  return dose.holdSeconds === null ? dose : { ...dose, holdSeconds: half(dose.holdSeconds) };
}

import type { PrescribedDose, Prescription } from '#lib/clinical/prescription.ts';
import type { DraftPhase } from './view.ts';

/** Half, rounded up: 3 becomes 2, and nothing ever becomes 0. */
function half(value: number): number {
  return Math.max(1, Math.ceil(value / 2));
}

const METERS_STEP = 5;

/**
 * About half of what one go asks for, in the quantity that the patient counts: repetitions, minutes, meters, rounds or
 * the seconds of a hold. How often a day stays as it was; only where one go can't be less, it is done half as often.
 * Exercises for when they are needed stay as they are.
 */
export function halved(prescription: Prescription): Prescription {
  if (prescription.asNeeded) return prescription;
  const dose = halfDose(prescription.dose);
  return dose ? { ...prescription, dose } : { ...prescription, timesPerDay: half(prescription.timesPerDay) };
}

/** A phase with each of its exercises halved. */
export function halvedPhase(phase: DraftPhase): DraftPhase {
  return {
    ...phase,
    items: phase.items.map((item) => ({ ...item, prescription: halved(item.prescription) })),
  };
}

function halfDose(dose: PrescribedDose): PrescribedDose | null {
  const { kind, sets, reps, setReps, minutes, meters, holdSeconds } = dose;
  if (setReps) return { ...dose, reps: half(reps), setReps: setReps.map(half) };
  if (kind === 'interval' && sets > 1) return { ...dose, sets: half(sets) };
  if (minutes !== null) return minutes > 1 ? { ...dose, minutes: half(minutes) } : null;
  if (meters !== null) {
    const fewer = Math.max(METERS_STEP, Math.ceil(meters / 2 / METERS_STEP) * METERS_STEP);
    return fewer < meters ? { ...dose, meters: fewer } : null;
  }
  if (reps > 1) return { ...dose, reps: half(reps) };
  if (sets > 1) return { ...dose, sets: half(sets) };
  if (holdSeconds !== null && holdSeconds > 1) return { ...dose, holdSeconds: half(holdSeconds) };
  return null;
}

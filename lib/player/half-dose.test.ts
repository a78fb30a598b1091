import { describe, expect, it } from 'vitest';
import type { PrescribedDose } from '#lib/clinical/prescription.ts';
import { halfDose } from './half-dose.ts';

const dose = (change: Partial<PrescribedDose>): PrescribedDose => ({
  kind: 'reps',
  sets: 1,
  reps: 1,
  setReps: null,
  holdSeconds: null,
  minutes: null,
  meters: null,
  restSeconds: 30,
  loadKg: null,
  perSide: false,
  ...change,
});

describe('halfDose', () => {
  it.each([
    ['rounds, with their rest', { sets: 4, reps: 10 }, { sets: 2, reps: 10, restSeconds: 30 }],
    ['three rounds become two', { sets: 3, reps: 10 }, { sets: 2, reps: 10 }],
    ['two rounds become one without rest', { sets: 2, reps: 10 }, { sets: 1, reps: 10, restSeconds: 0 }],
    ['falling rounds', { sets: 3, setReps: [6, 4, 2] }, { sets: 2, setReps: [6, 4] }],
    ['one round of repetitions', { reps: 9 }, { reps: 5 }],
    ['one listed round', { setReps: [7] }, { setReps: [4] }],
    ['minutes', { kind: 'minutes', minutes: 15 }, { minutes: 8 }],
    ['one minute stays', { kind: 'minutes', minutes: 1 }, { minutes: 1 }],
    ['a way, in steps of 5 m', { kind: 'distance', meters: 50 }, { meters: 25 }],
    ['a short way', { kind: 'distance', meters: 5 }, { meters: 5 }],
    ['a single hold', { kind: 'hold', holdSeconds: 45 }, { holdSeconds: 23 }],
    ['a single repetition stays', { reps: 1 }, { reps: 1 }],
  ] as const)('%s', (_, given, expected) => {
    expect(halfDose(dose(given as Partial<PrescribedDose>))).toMatchObject(expected);
  });
});

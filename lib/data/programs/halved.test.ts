import { describe, expect, it } from 'vitest';
import type { PrescribedDose, Prescription } from '#lib/clinical/prescription.ts';
import { halved } from './halved.ts';

const DOSE: PrescribedDose = {
  kind: 'reps',
  sets: 1,
  reps: 10,
  setReps: null,
  holdSeconds: null,
  minutes: null,
  meters: null,
  restSeconds: 0,
  loadKg: null,
  perSide: false,
};

const prescribe = (dose: Partial<PrescribedDose>, rest: Partial<Prescription> = {}): Prescription => ({
  exercise: 'pelvic-tilt',
  side: 'none',
  dose: { ...DOSE, ...dose },
  timesPerDay: 4,
  weekdays: [1, 3, 5],
  timesPerWeek: null,
  asNeeded: false,
  ...rest,
});

describe('half the dose', () => {
  it.each<[string, Partial<PrescribedDose>, Partial<PrescribedDose>]>([
    ['even repetitions', { reps: 10 }, { reps: 5 }],
    ['odd repetitions round up', { reps: 3 }, { reps: 2 }],
    ['repetitions of every set', { sets: 2, reps: 10 }, { reps: 5 }],
    ['falling sets', { sets: 3, reps: 6, setReps: [6, 4, 2] }, { reps: 3, setReps: [3, 2, 1] }],
    ['one hold a round: rounds', { kind: 'hold', sets: 3, reps: 1, holdSeconds: 30 }, { sets: 2 }],
    ['one hold: its seconds', { kind: 'hold', reps: 1, holdSeconds: 30 }, { holdSeconds: 15 }],
    ['minutes', { kind: 'minutes', reps: 1, minutes: 15 }, { minutes: 8 }],
    ['spells of an interval', { kind: 'interval', sets: 4, reps: 1, minutes: 3 }, { sets: 2 }],
    ['one spell: its minutes', { kind: 'interval', sets: 1, reps: 1, minutes: 4 }, { minutes: 2 }],
    ['meters in steps of five', { kind: 'distance', reps: 1, meters: 50 }, { meters: 25 }],
    ['meters that no step halves', { kind: 'distance', reps: 1, meters: 15 }, { meters: 10 }],
  ])('%s', (_, dose, less) => {
    expect(halved(prescribe(dose))).toEqual(prescribe({ ...dose, ...less }));
  });

  it.each<[string, Partial<PrescribedDose>]>([
    ['a single repetition', { reps: 1 }],
    ['one minute', { kind: 'minutes', reps: 1, minutes: 1 }],
    ['five meters', { kind: 'distance', reps: 1, meters: 5 }],
  ])('%s can not be less, so it is done half as often', (_, dose) => {
    expect(halved(prescribe(dose)).timesPerDay).toBe(2);
    expect(halved(prescribe(dose, { timesPerDay: 1 }))).toEqual(prescribe(dose, { timesPerDay: 1 }));
  });

  it('leaves days and targets of the week, and what is done when needed', () => {
    const pool = prescribe({ kind: 'minutes', reps: 1, minutes: 20 }, { timesPerWeek: 2, timesPerDay: 1 });
    expect(halved(pool)).toEqual({ ...pool, dose: { ...pool.dose, minutes: 10 } });
    const relief = prescribe({ kind: 'minutes', reps: 1, minutes: 20 }, { asNeeded: true });
    expect(halved(relief)).toEqual(relief);
  });
});

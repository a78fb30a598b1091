import { describe, expect, test } from 'vitest';
import type { Dose } from './dose-time.ts';
import {
  asDose,
  DOSE_LIMITS,
  prescribedDoseSchema,
  prescriptionSchema,
  startingPrescription,
} from './prescription.ts';

const bridge: Dose = {
  kind: 'reps',
  sets: 2,
  reps: [8, 12],
  holdSeconds: [3, 5],
  restSeconds: 45,
  timesPerDay: [1, 2],
  daysPerWeek: [3, 5],
  perSide: false,
};

const walk: Dose = {
  kind: 'minutes',
  sets: 1,
  reps: [1, 1],
  minutes: [5, 10],
  restSeconds: 0,
  timesPerDay: [0, 3],
  daysPerWeek: [7, 7],
  timesPerWeek: [2, 3],
  asNeeded: true,
  perSide: false,
};

const carry: Dose = {
  ...bridge,
  kind: 'distance',
  reps: [1, 1],
  meters: [20, 40],
  loadKg: [0, 5],
  perSide: true,
};

describe('a starting prescription', () => {
  test('is the gentle end of every range, on the most days that the library names', () => {
    expect(startingPrescription('glute-bridge', bridge, 'none')).toEqual({
      exercise: 'glute-bridge',
      side: 'none',
      dose: {
        kind: 'reps',
        sets: 2,
        reps: 8,
        setReps: null,
        holdSeconds: 3,
        minutes: null,
        meters: null,
        restSeconds: 45,
        loadKg: null,
        perSide: false,
      },
      timesPerDay: 1,
      weekdays: [1, 2, 3, 4, 5],
      timesPerWeek: null,
      asNeeded: false,
    });
  });

  test('takes the days of a template, the weekly target, and at least once a day', () => {
    expect(startingPrescription('walk', walk, 'both', [2, 4])).toMatchObject({
      side: 'both',
      dose: { minutes: 5, holdSeconds: null },
      timesPerDay: 1,
      weekdays: [2, 4],
      timesPerWeek: 2,
      asNeeded: true,
    });
  });

  test('has no load where the gentle end is none, and keeps descending sets', () => {
    expect(startingPrescription('carry', carry, 'left').dose).toMatchObject({
      meters: 20,
      loadKg: null,
      perSide: true,
    });
    const curl = startingPrescription('curl-up', { ...bridge, sets: 3, setReps: [6, 4, 2] }, 'none');
    expect(curl.dose.setReps).toEqual([6, 4, 2]);
  });

  test.each([
    ['bridge', bridge],
    ['walk', walk],
    ['carry', carry],
  ])('%s is within the limits of what a therapist may set', (_, dose) => {
    expect(prescriptionSchema.safeParse(startingPrescription('x', dose, 'none')).success).toBe(true);
  });
});

describe('a prescription in the form of the library', () => {
  test('has single numbers, and nothing that does not apply', () => {
    expect(asDose(startingPrescription('glute-bridge', bridge, 'none'))).toEqual({
      kind: 'reps',
      sets: 2,
      reps: [8, 8],
      holdSeconds: [3, 3],
      restSeconds: 45,
      timesPerDay: [1, 1],
      daysPerWeek: [5, 5],
      perSide: false,
    });
  });

  test('keeps minutes, meters, load, sets, weekly target and relief', () => {
    expect(asDose(startingPrescription('walk', walk, 'none', [1]))).toEqual({
      kind: 'minutes',
      sets: 1,
      reps: [1, 1],
      minutes: [5, 5],
      restSeconds: 0,
      timesPerDay: [1, 1],
      daysPerWeek: [1, 1],
      timesPerWeek: [2, 2],
      asNeeded: true,
      perSide: false,
    });
    const given = startingPrescription('carry', { ...carry, loadKg: [2.5, 5], setReps: [3, 2] }, 'none');
    expect(asDose(given)).toMatchObject({
      meters: [20, 20],
      loadKg: [2.5, 2.5],
      setReps: [3, 2],
      perSide: true,
    });
  });
});

const whole = startingPrescription('x', bridge, 'none');

describe('limits of a dose', () => {
  test.each(Object.entries(DOSE_LIMITS).filter(([name]) => name in whole.dose))(
    '%s: at its ends, and not beyond',
    (name, { min, max, step }) => {
      const accepts = (value: number) =>
        prescribedDoseSchema.safeParse({ ...whole.dose, [name]: value }).success;
      expect([accepts(min), accepts(max)]).toEqual([true, true]);
      expect([accepts(min - step), accepts(max + step)]).toEqual([false, false]);
    },
  );

  test.each(['timesPerDay', 'timesPerWeek'] as const)('%s: at its ends, and not beyond', (name) => {
    const { min, max } = DOSE_LIMITS[name];
    const accepts = (value: number) => prescriptionSchema.safeParse({ ...whole, [name]: value }).success;
    expect([accepts(min), accepts(max), accepts(min - 1), accepts(max + 1), accepts(min + 0.5)]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test.each([
    [[1], true],
    [[1, 2, 3, 4, 5, 6, 7], true],
    [[], false],
    [[0], false],
    [[8], false],
    [[1, 2, 3, 4, 5, 6, 7, 7], false],
    [[1.5], false],
  ])('weekdays %j: %s', (weekdays, isFine) => {
    expect(prescriptionSchema.safeParse({ ...whole, weekdays }).success).toBe(isFine);
  });

  test.each([
    ['sets', 1.5],
    ['reps', 2.5],
    ['holdSeconds', 0.5],
    ['restSeconds', 2.5],
  ])('%s are whole: %s is not', (name, value) => {
    expect(prescribedDoseSchema.safeParse({ ...whole.dose, [name]: value }).success).toBe(false);
  });

  test('half minutes and half kilograms are fine', () => {
    expect(prescribedDoseSchema.safeParse({ ...whole.dose, minutes: 1.5, loadKg: 2.5 }).success).toBe(true);
  });
});

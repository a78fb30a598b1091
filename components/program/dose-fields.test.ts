import { describe, expect, it } from 'vitest';
import { prescriptionSchema } from '#lib/clinical/prescription.ts';
import { itemOf, libraryFor } from '#lib/data/programs/library.test-data.ts';
import { doseFields, isUsual, setDoseField, setSide, usualRange } from './dose-fields.ts';

const of = (slug: string) => itemOf(slug).prescription;
const names = (slug: string) => doseFields(of(slug)).map((field) => field.name);

describe('the numbers of a prescription', () => {
  it.each([
    ['prone-press-up', ['sets', 'reps', 'hold', 'perDay', 'days']],
    ['mcgill-curl-up', ['firstSet', 'hold', 'perDay', 'days']],
    ['hamstring-stretch-step', ['sets', 'hold', 'perDay', 'days']],
    ['prone-lying', ['minutes', 'perDay', 'days']],
    ['move-break', ['rounds', 'minutes', 'rest', 'perDay', 'days']],
    ['suitcase-carry', ['sets', 'meters', 'load', 'perDay', 'days']],
    ['aqua-walk', ['minutes', 'perWeek']],
    ['side-lying-rest', ['minutes']],
  ])('%s', (slug, expected) => {
    expect(names(slug)).toEqual(expected);
  });

  it('can each be set to both ends of its range, for every exercise, and stay a valid prescription', () => {
    for (const { starting } of libraryFor().exercises) {
      for (const { name, min, max } of doseFields(starting)) {
        for (const value of [min, max]) {
          const changed = setDoseField(starting, name, value);
          expect(prescriptionSchema.safeParse(changed).error?.issues ?? []).toEqual([]);
          const now = doseFields(changed).find((field) => field.name === name);
          expect([starting.exercise, name, now?.value]).toEqual([starting.exercise, name, value]);
        }
      }
    }
  });

  it('keeps the steps of descending sets, and at least one', () => {
    const curl = of('mcgill-curl-up');
    const [first = 0] = curl.dose.setReps ?? [];
    const more = setDoseField(curl, 'firstSet', first + 2);
    expect(more.dose.setReps).toEqual(curl.dose.setReps?.map((count) => count + 2));
    expect(setDoseField(curl, 'firstSet', 1).dose.setReps?.every((count) => count >= 1)).toBe(true);
  });

  it('spreads days over the week', () => {
    expect(setDoseField(of('prone-press-up'), 'days', 3).weekdays).toEqual([1, 3, 5]);
  });
});

describe('sides', () => {
  it('does an exercise for one side on both, one after the other', () => {
    const slider = of('sciatic-slider-supine');
    expect(setSide(slider, 'both', 'sore', false)).toMatchObject({ side: 'both', dose: { perSide: true } });
    expect(setSide(slider, 'right', 'sore', false)).toMatchObject({
      side: 'right',
      dose: { perSide: false },
    });
  });

  it('takes an exercise for both sides to one and back', () => {
    const rolls = of('knee-rolls');
    const left = setSide(rolls, 'left', 'each', true);
    expect(left).toMatchObject({ side: 'left', dose: { perSide: false } });
    expect(setSide(left, 'both', 'each', true)).toEqual(rolls);
  });
});

describe('what the library gives', () => {
  it('is known for the fields that it has', () => {
    expect(usualRange('reps', { reps: [8, 12] })).toEqual([8, 12]);
    expect(usualRange('hold', { reps: [8, 12] })).toBeNull();
    expect(usualRange('perWeek', { reps: [8, 12] })).toBeNull();
  });

  it.each([
    [7, [8, 12], false],
    [8, [8, 12], true],
    [12, [8, 12], true],
    [13, [8, 12], false],
    [4, [10, 10], false],
    [5, [10, 10], true],
    [15, [10, 10], true],
    [16, [10, 10], false],
  ] as const)('%i of %j: %s', (value, range, expected) => {
    expect(isUsual(value, range)).toBe(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atLeast, atMost, lowerMedian, median, roundHalfUp, theilSenSlope } from './statistics.ts';

const daily = (values: readonly number[]) => values.map((value, day) => ({ day, value }));

describe('medians', () => {
  test.each([
    [[], null, null],
    [[4], 4, 4],
    [[3, 1], 2, 1],
    [[9, 1, 5], 5, 5],
    [[10, 2, 3, 4], 3.5, 3],
    [[10, 9, 8, 7, 1, 2], 7.5, 7],
  ])('of %j: %s, lower %s', (values, middle, lower) => {
    expect(median(values)).toBe(middle);
    expect(lowerMedian(values)).toBe(lower);
  });

  test('leave their input as it was', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

test.each([
  [0.5, 1],
  [0.49, 0],
  [-0.5, 0],
  [-2.5, -2],
  [-2.51, -3],
  [37.5, 38],
  [1.1 * 1.1 * 50, 61],
])('%d rounds to %d', (value, rounded) => {
  expect(roundHalfUp(value)).toBe(rounded);
});

test('comparisons take binary fractions for what they mean', () => {
  expect(atLeast(0.1 + 0.2, 0.3)).toBe(true);
  expect(atLeast(0.3, 0.1 + 0.2)).toBe(true);
  expect(atLeast(0.29, 0.3)).toBe(false);
  expect(atMost(0.1 + 0.2, 0.3)).toBe(true);
  expect(atMost(0.31, 0.3)).toBe(false);
});

describe('Theil–Sen slope', () => {
  test('of the worked series is −0.225, and one bad day does not move it', () => {
    expect(theilSenSlope(daily([6, 6, 5, 6, 5, 5, 4, 5]))).toBeCloseTo(-0.225, 10);
    expect(theilSenSlope(daily([6, 6, 5, 10, 5, 5, 4, 5]))).toBeCloseTo(-0.225, 10);
  });

  test('needs two different days', () => {
    expect(theilSenSlope([])).toBeNull();
    expect(theilSenSlope(daily([4]))).toBeNull();
    expect(
      theilSenSlope([
        { day: 3, value: 1 },
        { day: 3, value: 9 },
      ]),
    ).toBeNull();
  });

  test('counts days, not reports', () => {
    expect(
      theilSenSlope([
        { day: 0, value: 0 },
        { day: 10, value: 5 },
      ]),
    ).toBe(0.5);
  });

  test('of any straight line is its slope', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5, max: 5 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 20 }),
        (slope, days) => {
          expect(theilSenSlope(days.map((day) => ({ day, value: 3 + slope * day })))).toBeCloseTo(slope, 9);
        },
      ),
    );
  });
});

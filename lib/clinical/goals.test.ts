import { describe, expect, test } from 'vitest';
import { importantPainGoal, importantPsfsGoal, importantRmdqGoal } from './goals.ts';
import { resolveSettings } from './settings.ts';

describe('pain at which the change counts', () => {
  test.each([
    [null, null],
    [0, null],
    [2.9, null],
    // From 3 on 30 % is less than a point, so a point counts.
    [3, 2],
    [3.3, 2.3],
    [3.4, 2.4],
    // Above 3.33 it is 30 % of the start.
    [4, 2.8],
    [5, 3.5],
    [6.6, 4.6],
    // From 6.67 on 2 points are the easier change.
    [6.7, 4.7],
    [7, 5],
    [10, 8],
  ])('from a start of %s: %s', (base, goal) => {
    expect(importantPainGoal(base)).toBe(goal);
  });

  test('follows the settings of the clinic', () => {
    const settings = resolveSettings({ 'important.points': 3, 'important.percent': 50 });
    expect(importantPainGoal(10, settings)).toBe(7);
    expect(importantPainGoal(4, settings)).toBe(2);
  });
});

describe('RMDQ at which the fall counts', () => {
  test.each([
    [null, null],
    [3, null],
    [4, 2.8],
    [10, 7],
    [16, 11.2],
    // From 17 on 5 points are the easier change.
    [17, 12],
    [24, 19],
  ])('from a start of %s: %s', (base, goal) => {
    expect(importantRmdqGoal(base)).toBe(goal);
  });
});

describe('PSFS at which the gain counts', () => {
  test.each([
    [null, null],
    [0, 2],
    [3.33, 5.3],
    [8, 10],
    [8.1, null],
    [10, null],
  ])('from a start of %s: %s', (base, goal) => {
    expect(importantPsfsGoal(base)).toBe(goal);
  });
});

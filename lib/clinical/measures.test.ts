import { describe, expect, test } from 'vitest';
import {
  measureChangeOf,
  rmdqRoom,
  scoreGroc,
  scoreOther,
  scorePsfs,
  scoreRmdq,
  scoreZeroToTen,
  type TrackedMeasure,
} from './measures.ts';

const value = (score: number) => ({ ok: true, value: score });
const problem = (reason: string) => ({ ok: false, reason });
const statements = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('RMDQ', () => {
  test.each([
    ['one tick', [7], false, value(1)],
    ['all ticks', statements(24), false, value(24)],
    ['the same twice counts once', [3, 3, 4], false, value(2)],
    ['none apply', [], true, value(0)],
    ['nothing ticked at all', [], false, problem('nothing-answered')],
    ['none apply and a tick', [3], true, problem('contradiction')],
    ['statement 0', [0], false, problem('unknown-statement')],
    ['statement 25', [25], false, problem('unknown-statement')],
    ['half a statement', [1.5], false, problem('unknown-statement')],
  ])('%s', (_name, ticked, noneApply, expected) => {
    expect(scoreRmdq(ticked, noneApply)).toEqual(expected);
  });

  test.each([
    [3, 'little-to-improve'],
    [4, 'enough'],
    [20, 'enough'],
    [21, 'little-to-worsen'],
  ])('a start of %d leaves %s', (base, room) => {
    expect(rmdqRoom(base)).toBe(room);
  });
});

describe('PSFS', () => {
  test.each([
    ['three activities', [4, 5, 7], value(5.3)],
    ['rounded half up to one decimal', [2, 2, 2, 3], value(2.3)],
    ['unrated ones are left out', [4, null, 8], value(6)],
    ['a rating of 0 counts', [0, 5], value(2.5)],
    ['the ends', [0, 10], value(5)],
    ['none rated', [null, null], problem('nothing-answered')],
    ['none at all', [], problem('nothing-answered')],
    ['above 10', [4, 10.5], problem('out-of-range')],
    ['below 0', [-1], problem('out-of-range')],
    ['not a number', [Number.NaN], problem('out-of-range')],
  ])('%s', (_name, ratings, expected) => {
    expect(scorePsfs(ratings)).toEqual(expected);
  });
});

test.each([
  [-6, problem('out-of-range')],
  [-5, value(-5)],
  [0, value(0)],
  [5, value(5)],
  [6, problem('out-of-range')],
  [1.5, problem('not-a-whole-number')],
])('global change %d', (answer, expected) => {
  expect(scoreGroc(answer)).toEqual(expected);
});

test.each([
  [-1, problem('out-of-range')],
  [0, value(0)],
  [10, value(10)],
  [11, problem('out-of-range')],
  [2.5, problem('not-a-whole-number')],
  [Number.POSITIVE_INFINITY, problem('out-of-range')],
])('0–10 item %d', (answer, expected) => {
  expect(scoreZeroToTen(answer)).toEqual(expected);
});

test.each([
  [-0.5, problem('out-of-range')],
  [0, value(0)],
  [37.5, value(37.5)],
  [100, value(100)],
  [100.5, problem('out-of-range')],
])('outside score %d of 0–100', (answer, expected) => {
  expect(scoreOther({ name: 'ODI', min: 0, max: 100, better: 'lower' }, answer)).toEqual(expected);
});

describe('change', () => {
  test.each([
    ['nprs', 8, 6, 2, 'better', true],
    ['nprs', 8, 6.5, 1.5, 'better', false],
    ['nprs', 5, 3.5, 1.5, 'better', true],
    ['nprs', 3, 2, 1, 'better', true],
    ['nprs', 2, 1.5, 0.5, 'better', false],
    ['nprs', 5, 7, -2, 'worse', true],
    ['rmdq', 20, 15, 5, 'better', true],
    ['rmdq', 20, 16, 4, 'better', false],
    ['rmdq', 10, 7, 3, 'better', true],
    ['rmdq', 3, 0, 3, 'better', false],
    ['rmdq', 4, 2, 2, 'better', true],
    ['psfs', 4, 6, 2, 'better', true],
    ['psfs', 4, 5.9, 1.9, 'better', false],
    ['psfs', 6, 4, -2, 'worse', true],
    ['groc', 0, 3, 3, 'better', true],
    ['groc', 0, 2, 2, 'better', false],
    ['groc', 0, -3, -3, 'worse', true],
    ['numbness', 2, 1, 1, 'better', true],
    ['zone', 4, 3, 1, 'better', true],
    ['zone', 3, 4, -1, 'worse', true],
    ['fear', 8, 3, 5, 'better', null],
    ['sleep', 3, 8, -5, 'worse', null],
    ['mood', 5, 5, 0, 'same', false],
    ['nprs', 0, 0, 0, 'same', false],
  ] as [TrackedMeasure, number, number, number, string, boolean | null][])(
    '%s from %d to %d',
    (kind, base, latest, gain, direction, isImportant) => {
      const change = measureChangeOf(kind, base, latest);
      expect(change.gain).toBeCloseTo(gain, 9);
      expect([change.direction, change.isImportant]).toEqual([direction, isImportant]);
    },
  );
});

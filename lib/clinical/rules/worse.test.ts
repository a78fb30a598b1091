import { describe, expect, test } from 'vitest';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import type { PatientSpec } from '../fixtures/patient.ts';
import { worse } from './worse.ts';

type Measures = NonNullable<PatientSpec['measures']>;

const at = (over: Partial<PatientSpec>): PatientSpec => ({
  day: 20,
  intake: [4, 3, 4],
  leg: '4×21',
  ...over,
});

const pair = (kind: 'rmdq' | 'psfs', from: number, to: number, day = 20): Measures => [
  { day: 0, kind, value: from },
  { day, kind, value: to },
];

describe('WORSE by pain', () => {
  test.each([
    ['exactly 2 above the start', '4×18 6 6 6', 'review'],
    ['just below', '4×18 5.5 5.5 5.5', null],
    ['just above', '4×18 6.5 6.5 6.5', 'review'],
    ['the median counts, not the highest', '4×18 5 9 5', null],
    ['two of three are enough for the median', '4×18 5 6 6', 'review'],
    ['two reports are too few', 'd19: 9 9', null],
    ['three reports within five days', 'd16: 9 - 9 - 9', 'review'],
    ['three reports within six days', 'd15: 9 - 9 - - 9', null],
  ])('%s', (_name, leg, expected) => {
    expect(severityOf(worse, at({ leg }))).toBe(expected);
  });

  test('without a main pain either pain counts, from 3 upwards', () => {
    const low = { intake: [1, 0, 1], leg: '1×21' } as const;
    expect(severityOf(worse, at({ ...low, leg: '1×18 3 3 3', back: '0×21' }))).toBe('review');
    expect(severityOf(worse, at({ ...low, back: '0×18 3 3 3' }))).toBe('review');
    expect(severityOf(worse, at({ ...low, back: '0×18 2.5 2.5 2.5' }))).toBeNull();
    expect(
      severityOf(worse, at({ intake: [0.5, 0, 1], leg: '0.5×18 2.5 2.5 2.5', back: '0×21' })),
    ).toBeNull();
  });

  test('the other pain does not count beside a main pain', () => {
    expect(severityOf(worse, at({ back: '3×18 7 7 7' }))).toBeNull();
  });

  test('without the level at the start it says nothing', () => {
    const unknown = { leg: 'd18: 9 9 9', episode: { intake: { back: 4 } } };
    expect(severityOf(worse, at(unknown))).toBeNull();
  });
});

describe('WORSE by measures', () => {
  test.each([
    ['RMDQ up by 5', pair('rmdq', 10, 15), 'review'],
    ['RMDQ up by 4', pair('rmdq', 10, 14), null],
    ['RMDQ down by 5', pair('rmdq', 10, 5), null],
    ['PSFS down by 2', pair('psfs', 6, 4), 'review'],
    ['PSFS down by 1.9', pair('psfs', 6, 4.1), null],
    ['PSFS up by 2', pair('psfs', 4, 6), null],
    ['global change −3', [{ day: 20, kind: 'groc', value: -3 }] as Measures, 'review'],
    ['global change −2', [{ day: 20, kind: 'groc', value: -2 }] as Measures, null],
    ['global change −4', [{ day: 20, kind: 'groc', value: -4 }] as Measures, 'review'],
  ])('%s', (_name, measures, expected) => {
    expect(severityOf(worse, at({ measures }))).toBe(expected);
  });

  test.each([
    ['RMDQ 28 days old', pair('rmdq', 10, 15, 12), 'review'],
    ['RMDQ 29 days old', pair('rmdq', 10, 15, 11), null],
    ['PSFS 14 days old', pair('psfs', 6, 2, 26), 'review'],
    ['PSFS 15 days old', pair('psfs', 6, 2, 25), null],
    ['global change 14 days old', [{ day: 26, kind: 'groc', value: -5 }] as Measures, 'review'],
    ['global change 15 days old', [{ day: 25, kind: 'groc', value: -5 }] as Measures, null],
  ])('%s', (_name, measures, expected) => {
    expect(severityOf(worse, at({ day: 40, leg: '4×41', measures }))).toBe(expected);
  });

  test('says all that is worse', () => {
    const finding = findingOf(worse, at({ leg: '4×18 6 6 6', measures: pair('rmdq', 10, 16) }));
    expect(finding?.says).toBe('Worse than at the start: leg pain by 2 (4 → 6); RMDQ by 6 (10 → 16)');
  });
});

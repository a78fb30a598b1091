import { describe, expect, test } from 'vitest';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import type { PatientSpec } from '../fixtures/patient.ts';
import { earlyNonResponse } from './early-non-response.ts';

const at = (over: Partial<PatientSpec> = {}): PatientSpec => {
  const day = over.day ?? 20;
  return { stage: 1, leg: `d${day - 6}: 6×7`, day, ...over };
};

describe('EARLY-NR', () => {
  test.each([
    [1, 13, null],
    [1, 14, 'watch'],
    [2, 14, 'watch'],
    [4, 14, 'watch'],
    [3, 27, null],
    [3, 28, 'watch'],
    [1, 41, 'watch'],
    [1, 42, null],
  ] as const)('stage %d on day %d', (stage, day, expected) => {
    expect(severityOf(earlyNonResponse, at({ stage, day }))).toBe(expected);
  });

  test('V02 with data cut at day 13: the rule starts on day 14', () => {
    const leg = '4 4 5 4 4 4 4 4 3 4 4 4 5 4';
    expect(
      severityOf(earlyNonResponse, { stage: 1, day: 13, intake: [4, 4, 3], leg, back: '4×14', zone: '3×14' }),
    ).toBeNull();
  });

  test.each([
    ['base 8 to 7 at day 15: a drop of 1.0', { day: 15, intake: [8, 3, 4], leg: 'd9: 7×7' }, null],
    ['a drop just below 1', { day: 15, intake: [8, 3, 4], leg: 'd9: 7.5×7' }, 'review'],
    ['pain 7 exactly: review', { intake: [7, 3, 4], leg: 'd14: 7×7' }, 'review'],
    ['pain just below 7: watch', { intake: [7, 3, 4], leg: 'd14: 6.5×7' }, 'watch'],
    ['one zone higher up', { zone: '3×7' }, null],
    ['zone unchanged', { zone: '4×7' }, 'watch'],
    ['zone not reported', { zone: '-×7' }, 'watch'],
    [
      'important improvement by PSFS',
      {
        measures: [
          { day: 0, kind: 'psfs', value: 3 },
          { day: 19, kind: 'psfs', value: 5 },
        ],
      },
      null,
    ],
    ['too few reports', { leg: 'd19: 6 6' }, null],
    ['no main pain', { intake: [2, 2, 4], leg: 'd14: 2×7' }, null],
  ] as const)('%s', (_name, over, expected) => {
    expect(severityOf(earlyNonResponse, at(over))).toBe(expected);
  });

  test('says what did not change, and by which day', () => {
    const finding = findingOf(earlyNonResponse, at());
    expect(finding?.says).toBe('No early response (leg 6 → 6, 0%)');
    expect(finding?.because).toBe('Day 20 of the program.');
  });
});

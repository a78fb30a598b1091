import { describe, expect, test } from 'vitest';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import { onDay, type PatientSpec } from '../fixtures/patient.ts';
import { stageReview } from './stage-review.ts';

const at = (over: Partial<PatientSpec>): PatientSpec => ({ day: 30, leg: 'd24: 4×7', ...over });

const since = (days: number) => ({ onsetDate: onDay(30 - days) });

describe('STAGE-REVIEW towards Stage 3', () => {
  test.each([
    [83, null],
    [84, 'watch'],
    [85, 'watch'],
  ])('%d symptom days', (days, expected) => {
    expect(severityOf(stageReview, at({ episode: since(days) }))).toBe(expected);
  });

  test.each([
    [1, 'watch'],
    [2, 'watch'],
    [3, null],
    [4, null],
  ] as const)('stage %d', (stage, expected) => {
    expect(severityOf(stageReview, at({ stage, episode: since(100) }))).toBe(expected);
  });

  test.each([
    ['3×7', 'watch'],
    ['2.5×7', null],
  ])('pain %s', (leg, expected) => {
    expect(severityOf(stageReview, at({ leg: `d24: ${leg}`, episode: since(100) }))).toBe(expected);
  });
});

describe('STAGE-REVIEW towards Stage 2', () => {
  test.each([
    ['leg 5 below the knee', 1, '5×7', '4×7', 'watch'],
    ['leg just below 5', 1, '4.5×7', '4×7', null],
    ['thigh only', 1, '5×7', '3×7', null],
    ['foot', 1, '8×7', '5×7', 'watch'],
    ['already stage 2', 2, '8×7', '5×7', null],
    ['zone not reported', 1, '8×7', '-×7', null],
  ] as const)('%s', (_name, stage, leg, zone, expected) => {
    expect(severityOf(stageReview, at({ stage, leg: `d24: ${leg}`, zone }))).toBe(expected);
  });
});

test('says which stage fits now', () => {
  expect(findingOf(stageReview, at({ episode: since(100) }))?.says).toBe('Now fits Stage 3');
  expect(findingOf(stageReview, at({ stage: 1, leg: 'd24: 6×7' }))?.says).toBe('Now fits Stage 2');
});

import { describe, expect, test } from 'vitest';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import type { PatientSpec } from '../fixtures/patient.ts';
import { plateau } from './plateau.ts';

const at = (leg: string, over: Partial<PatientSpec> = {}): PatientSpec => ({ day: 40, leg, ...over });

describe('PLATEAU', () => {
  test.each([
    [27, null],
    [28, 'watch'],
    [29, 'watch'],
  ])('day %d', (day, expected) => {
    expect(severityOf(plateau, at(`d${day - 12}: 5×13`, { day }))).toBe(expected);
  });

  test.each([
    ['pain exactly 3', 'd28: 3×13', 'watch'],
    ['pain just below 3', 'd28: 2.5×13', null],
    ['8 reports in 14 days', 'd27: 5×5 -×6 5×3', 'watch'],
    ['7 reports in 14 days', 'd27: 5×4 -×7 5×3', null],
    ['a report 15 days back does not count', 'd26: 5×5 -×7 5×3', null],
    ['14 reports in 28 days', 'd27: 5×14', 'review'],
    ['13 reports in 28 days', 'd28: 5×13', 'watch'],
    ['a report 29 days back does not count', 'd12: 5 -×15 5×13', 'watch'],
    ['a report 28 days back counts', 'd13: 5 -×14 5×13', 'review'],
  ])('%s', (_name, leg, expected) => {
    expect(severityOf(plateau, at(leg))).toBe(expected);
  });

  /** One point every 14 days is a change of exactly 1 in the window. */
  const falling = (perDay: number, days: number) =>
    `d${41 - days}: ${Array.from({ length: days }, (_, index) => 8 - perDay * index).join(' ')}`;

  test.each([
    ['change of exactly 1 in 14 days', 1 / 14, 13, null],
    ['just less', 0.9 / 14, 13, 'watch'],
    ['rising by 1', -1 / 14, 13, null],
    ['rising by less', -0.9 / 14, 13, 'watch'],
    ['1 in 28 days: long window not flat', 1 / 28, 28, 'watch'],
    ['just less than 1 in 28 days', 0.9 / 28, 28, 'review'],
  ])('%s', (_name, perDay, days, expected) => {
    expect(severityOf(plateau, at(falling(perDay, days)))).toBe(expected);
  });

  test('without a main pain the worse of leg and back is followed', () => {
    expect(severityOf(plateau, at('d28: 1×13', { intake: [2, 2, 1], back: '4×13' }))).toBe('watch');
  });

  test('says for how long', () => {
    expect(findingOf(plateau, at('d28: 5×13'))?.says).toBe('Stuck at 5 for 2 weeks');
    expect(findingOf(plateau, at('d13: 5×28'))?.says).toBe('Stuck at 5 for 4 weeks');
  });
});

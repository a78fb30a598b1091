import { describe, expect, test } from 'vitest';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import { dataThin } from './data-thin.ts';

describe('DATA-THIN', () => {
  test.each([
    [1, 13, null],
    [1, 14, 'watch'],
    [2, 15, 'watch'],
    [4, 14, 'watch'],
    [3, 27, null],
    [3, 28, 'watch'],
  ] as const)('stage %d on day %d', (stage, day, expected) => {
    expect(severityOf(dataThin, { stage, day, leg: '6×5' })).toBe(expected);
  });

  test.each([
    ['3 reports in 7 days', 'd14: 6 - - 6 - - 6', null],
    ['2 reports in 7 days', 'd14: 6 - - - - - 6', 'watch'],
    ['third report 8 days back', 'd13: 6 - - - 6 - - 6', 'watch'],
  ])('%s', (_name, leg, expected) => {
    expect(severityOf(dataThin, { day: 20, leg })).toBe(expected);
  });

  test('is silent without a main pain', () => {
    expect(severityOf(dataThin, { day: 20, intake: [2, 2, 1], leg: '-' })).toBeNull();
  });

  test('says how few', () => {
    const finding = findingOf(dataThin, { day: 20, leg: 'd19: 6' });
    expect(finding?.because).toBe('1 report in 7 days.');
    expect(finding?.next).toBe('Ask for 3 reports this week.');
  });
});

import { describe, expect, test } from 'vitest';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import { onDay, type PatientSpec } from '../fixtures/patient.ts';
import { lapsed } from './lapsed.ts';

/** Reports and logs on days 0–10, then silence for `gap` days. */
const silent = (gap: number, over: Partial<PatientSpec> = {}): PatientSpec => ({
  day: 10 + gap,
  leg: '5×11',
  done: () => 0,
  ...over,
});

describe('LAPSED', () => {
  test.each([
    [2, 2, null],
    [2, 3, 'watch'],
    [2, 4, 'watch'],
    [2, 5, 'review'],
    [1, 3, null],
    [1, 4, 'watch'],
    [1, 6, 'watch'],
    [1, 7, 'review'],
    [3, 3, null],
    [3, 4, 'watch'],
    [3, 7, 'review'],
    [4, 4, 'watch'],
    [4, 7, 'review'],
  ] as const)('stage %d, %d days of silence', (stage, gap, expected) => {
    expect(severityOf(lapsed, silent(gap, { stage }))).toBe(expected);
  });

  test.each([
    [9, null],
    [10, 'watch'],
    [20, 'watch'],
    [21, 'review'],
  ])('maintenance, %d days of silence', (gap, expected) => {
    expect(severityOf(lapsed, silent(gap, { episode: { mode: 'maintenance' } }))).toBe(expected);
  });

  test('paused days do not count', () => {
    const pauses = [{ from: onDay(12), to: onDay(13) }];
    expect(severityOf(lapsed, silent(6, { rest: { pauses } }))).toBe('watch');
    expect(severityOf(lapsed, silent(7, { rest: { pauses } }))).toBe('review');
  });

  test('an exercise log counts as a report', () => {
    expect(severityOf(lapsed, silent(5, { done: (day) => (day === 13 ? 1 : 0) }))).toBeNull();
  });

  test('a skip with a reason counts, an empty log does not', () => {
    const log = { day: 13, exercise: 'bird-dog', done: 0 };
    expect(severityOf(lapsed, silent(5, { logs: [log] }))).toBe('review');
    expect(severityOf(lapsed, silent(5, { logs: [{ ...log, skipReason: 'time' }] }))).toBeNull();
  });

  test('without any report the days since the start count', () => {
    expect(severityOf(lapsed, { stage: 2, day: 2, done: () => 0 })).toBeNull();
    expect(severityOf(lapsed, { stage: 2, day: 3, done: () => 0 })).toBe('watch');
  });

  test('reports before the start do not make the start a silence', () => {
    expect(
      severityOf(lapsed, {
        stage: 2,
        day: 1,
        leg: '-',
        done: () => 0,
        rest: { checkIns: [{ date: onDay(-9), leg: 5 }] },
      }),
    ).toBeNull();
  });

  test.each([
    [3, 'message', 'No report for 3 days'],
    [5, 'call', 'No report for 5 days'],
    [13, 'call', 'No report for 13 days'],
    [14, 'discharge-letter', 'No report for 14 days'],
  ])('%d days: %s', (gap, action, says) => {
    const finding = findingOf(lapsed, silent(gap));
    expect(finding?.action).toBe(action);
    expect(finding?.says).toBe(says);
    expect(finding?.because).toBe(`The last report was on ${onDay(10)}.`);
  });
});

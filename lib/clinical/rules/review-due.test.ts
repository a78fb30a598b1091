import { describe, expect, test } from 'vitest';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import { onDay, type PatientSpec } from '../fixtures/patient.ts';
import { reviewDue } from './review-due.ts';

const at = (stage: 1 | 2 | 3 | 4, day: number, ...recorded: number[]): PatientSpec => ({
  stage,
  day,
  reviews: recorded.map((plannedDay) => ({ plannedDay, recordedOn: onDay(plannedDay) })),
});

describe('REVIEW-DUE', () => {
  test.each([
    [2, 6, [], null],
    [2, 7, [], 'watch'],
    [2, 13, [], 'watch'],
    [2, 14, [], 'review'],
    [2, 14, [7], 'watch'],
    [2, 20, [7], 'watch'],
    [2, 21, [7], 'review'],
    [1, 13, [], null],
    [1, 14, [], 'watch'],
    [1, 21, [], 'review'],
    [4, 13, [], null],
    [4, 14, [], 'watch'],
    [3, 27, [], null],
    [3, 28, [], 'watch'],
    [3, 35, [], 'review'],
    [1, 41, [14], null],
    [1, 42, [14], 'watch'],
    [1, 49, [14], 'review'],
    [3, 42, [28], 'watch'],
    [2, 83, [42], null],
    [2, 84, [42], 'watch'],
    [2, 91, [42], 'review'],
    [2, 300, [84], null],
    [3, 167, [84], null],
    [3, 168, [84], 'watch'],
    [3, 175, [84], 'review'],
    [3, 251, [168], null],
    [3, 252, [168], 'watch'],
  ] as const)('stage %d on day %d with reviews of days %j', (stage, day, recorded, expected) => {
    expect(severityOf(reviewDue, at(stage, day, ...recorded))).toBe(expected);
  });

  test('a later review stands for one that was missed', () => {
    expect(severityOf(reviewDue, at(2, 50, 42))).toBeNull();
  });

  test('the oldest one still missing is told', () => {
    expect(findingOf(reviewDue, at(2, 43))?.says).toBe('1-week review overdue by 36 days');
  });

  test('a review recorded later than the day is not known yet', () => {
    const spec = { ...at(2, 8), reviews: [{ plannedDay: 7, recordedOn: onDay(9) }] };
    expect(severityOf(reviewDue, spec)).toBe('watch');
    expect(severityOf(reviewDue, { ...spec, day: 9 })).toBeNull();
  });

  test('says which review, and when it was due', () => {
    expect(findingOf(reviewDue, at(2, 42, 14))?.says).toBe('6-week review due');
    expect(findingOf(reviewDue, at(2, 42, 14))?.because).toBe(
      `It was planned for ${onDay(42)} and is not recorded.`,
    );
    expect(findingOf(reviewDue, at(2, 49, 14))?.says).toBe('6-week review overdue by 7 days');
    expect(findingOf(reviewDue, at(1, 15), { 'review.firstDay': 15 })?.says).toBe('Day-15 review due');
  });
});

import { describe, expect, it } from 'vitest';
import { courseOf, isLongLasting } from './judge.ts';
import { addWorkingDays } from './next-step.ts';
import { weeksOf } from './weeks.ts';

const day = (date: string, leg: number | null) => ({ date, leg, back: null, zone: null });

describe('weeks', () => {
  it('have a median from three answers on, and none below', () => {
    const days = [
      day('2026-03-01', 6),
      day('2026-03-02', 4),
      day('2026-03-07', 5),
      day('2026-03-08', 3),
      day('2026-03-09', 3),
    ];
    const weeks = weeksOf(days, '2026-03-01', '2026-03-09');
    expect(weeks.map(({ week, from, to, leg }) => [week, from, to, leg])).toEqual([
      [1, '2026-03-01', '2026-03-07', 5],
      [2, '2026-03-08', '2026-03-14', null],
    ]);
  });

  it('do not count a missing answer as zero', () => {
    const days = [day('2026-03-01', 6), day('2026-03-02', null), day('2026-03-03', 6)];
    expect(weeksOf(days, '2026-03-01', '2026-03-03')[0]?.leg).toBeNull();
  });

  it('are none before the start', () => {
    expect(weeksOf([], '2026-03-08', '2026-03-01')).toEqual([]);
  });
});

describe('working days', () => {
  // 2026-03-06 is a Friday.
  it.each([
    ['2026-03-05', 1, '2026-03-06'],
    ['2026-03-06', 1, '2026-03-09'],
    ['2026-03-06', 2, '2026-03-10'],
    ['2026-03-07', 2, '2026-03-10'],
  ])('%s and %d is %s', (from, days, expected) => {
    expect(addWorkingDays(from, days)).toBe(expected);
  });
});

describe('the expected course', () => {
  it('is 6 to 12 weeks after the pain began', () => {
    expect(courseOf('2026-01-01', '2026-01-15')).toEqual({ from: '2026-02-12', to: '2026-03-26' });
  });

  it('is not shown once it is over when the program begins, nor without a start', () => {
    expect(courseOf('2026-01-01', '2026-03-25')).not.toBeNull();
    expect(courseOf('2026-01-01', '2026-03-26')).toBeNull();
    expect(courseOf(null, '2026-01-15')).toBeNull();
  });

  it.each([
    ['2026-03-25', false],
    ['2026-03-26', true],
  ])('long-lasting with a program from %s: %s', (startedOn, expected) => {
    expect(isLongLasting('2026-01-01', startedOn)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { isSnoozeDay, snoozeDays } from './snooze-days.ts';

describe('snoozeDays', () => {
  it('offers the coming Monday, also on a Sunday', () => {
    expect(snoozeDays('2026-03-15')).toEqual({
      tomorrow: '2026-03-16',
      monday: '2026-03-16',
      week: '2026-03-22',
      last: '2026-03-29',
    });
  });

  it('offers the next Monday on a Monday, never today', () => {
    expect(snoozeDays('2026-03-16').monday).toBe('2026-03-23');
  });

  it('goes over the end of a month', () => {
    expect(snoozeDays('2028-02-28')).toMatchObject({ tomorrow: '2028-02-29', last: '2028-03-13' });
  });
});

describe('isSnoozeDay', () => {
  it.each([
    ['2026-03-12', false],
    ['2026-03-13', true],
    ['2026-03-26', true],
    ['2026-03-27', false],
    ['', false],
    ['2026-3-20', false],
  ])('on 2026-03-12, %j is %j', (day, allowed) => {
    expect(isSnoozeDay(day, '2026-03-12')).toBe(allowed);
  });
});

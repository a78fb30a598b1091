import { describe, expect, it } from 'vitest';
import { lateCount, workingDaysBetween } from './late.ts';
import { rowOf } from './row-of.test-data.ts';

describe('workingDaysBetween', () => {
  it.each([
    ['2026-03-12', '2026-03-12', 0],
    ['2026-03-12', '2026-03-13', 1],
    ['2026-03-13', '2026-03-15', 0],
    ['2026-03-13', '2026-03-16', 1],
    ['2026-03-06', '2026-03-16', 6],
    ['2026-03-16', '2026-03-12', 0],
  ])('from %s to %s is %i', (from, to, days) => {
    expect(workingDaysBetween(from, to)).toBe(days);
  });
});

describe('lateCount', () => {
  const view = {
    targets: { urgentMinutes: 30, notProgressingDays: 2, reviewDays: 3 },
    today: '2026-03-12',
    timezone: 'America/New_York',
    asOf: '2026-03-12T14:00:00.000Z',
  };
  const since = (instant: string) => rowOf(instant, 'urgent', { since: instant });

  it('is late after the target minutes, not at them', () => {
    expect(lateCount('urgent', [since('2026-03-12T13:30:00.000Z')], view)).toBe(0);
    expect(lateCount('urgent', [since('2026-03-12T13:29:59.999Z')], view)).toBe(1);
  });

  it('counts working days from the local date, not the date in UTC', () => {
    // 22:00 on Monday in New York is Tuesday in UTC: three working days on Thursday.
    const row = rowOf('a', 'not-progressing', { since: '2026-03-10T02:00:00.000Z' });
    expect(lateCount('not-progressing', [row], view)).toBe(1);
    expect(lateCount('not-progressing', [{ ...row, since: '2026-03-10T12:00:00.000Z' }], view)).toBe(0);
    expect(lateCount('review', [row], view)).toBe(0);
  });

  it('knows no lateness where nothing is to do', () => {
    expect(lateCount('watch', [rowOf('a', 'watch', { since: '2025-01-01T00:00:00.000Z' })], view)).toBe(0);
  });
});

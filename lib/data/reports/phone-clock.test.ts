import { describe, expect, it } from 'vitest';
import { realTime } from './phone-clock.ts';

const NOW = new Date('2026-03-12T15:00:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Said some time ago on a phone whose clock is ahead of the server's by so much. */
function said(ahead: number, ago = 0, localDate?: string) {
  const at = (time: number) => new Date(time + ahead).toISOString();
  const madeAt = at(NOW.getTime() - ago);
  return {
    localDate: localDate ?? madeAt.slice(0, 10),
    timezone: 'UTC',
    madeAt,
    sentAt: at(NOW.getTime()),
  };
}

describe('realTime', () => {
  it.each([
    ['a right clock', said(0), '2026-03-12', false],
    ['ten minutes ahead', said(10 * MINUTE), '2026-03-12', false],
    ['three years ahead', said(3 * 365 * DAY), '2026-03-12', true],
    ['a year behind', said(-365 * DAY), '2026-03-12', true],
    ['said two days ago with a clock a month behind', said(-30 * DAY, 2 * DAY), '2026-03-10', true],
    ['said three weeks ago with a right clock', said(0, 21 * DAY), '2026-02-19', false],
    ['about yesterday, a day ahead', said(DAY, 0, '2026-03-12'), '2026-03-11', true],
    ['an hour ahead, on the same day', said(60 * MINUTE), '2026-03-12', false],
  ])('%s', (_, given, localDate, isCorrected) => {
    expect(realTime(given, NOW)).toMatchObject({ localDate, isCorrected });
  });

  it('moves the moment as well', () => {
    expect(realTime(said(5 * DAY, 60 * MINUTE), NOW).madeAt.toISOString()).toBe('2026-03-12T14:00:00.000Z');
  });

  it('leaves an entry without the time of sending as it is', () => {
    const { sentAt: _, ...entry } = said(5 * DAY);
    expect(realTime(entry, NOW)).toMatchObject({ localDate: '2026-03-17', isCorrected: false });
  });
});

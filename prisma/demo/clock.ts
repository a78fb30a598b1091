import { addDays, dayNumber, instantOfLocalHour, localDateAt } from '#lib/clinical/local-date.ts';

/** Days and times of the demo, counted back from today in one time zone. */
export type Clock = {
  today: string;
  now: Date;
  timezone: string;
  /** Minutes since midnight. */
  minuteNow: number;
  /** Local date `ago` days before today; negative is in the future. */
  date: (ago: number) => string;
  /** Instant of a wall clock reading, `ago` days before today. */
  at: (ago: number, minute: number) => Date;
};

/** Time of day when only a date is given. */
const AFTERNOON = 15 * 60;

function instantAt(date: string, minute: number, timezone: string): Date {
  const hour = new Date(instantOfLocalHour(date, Math.floor(minute / 60), timezone));
  return new Date(hour.getTime() + (minute % 60) * 60_000);
}

export function clockAt(now: Date, timezone: string): Clock {
  const today = localDateAt(now.toISOString(), timezone);
  const midnight = instantAt(today, 0, timezone).getTime();
  const date = (ago: number) => addDays(today, -ago);
  return {
    today,
    now,
    timezone,
    minuteNow: Math.floor((now.getTime() - midnight) / 60_000),
    date,
    at: (ago, minute) => instantAt(date(ago), minute, timezone),
  };
}

/** The earlier of two instants. */
export const earlier = (one: Date, other: Date): Date => new Date(Math.min(one.getTime(), other.getTime()));

/** Now, or the afternoon of a given date in `timezone`. Throws for anything that is not `YYYY-MM-DD`. */
export function demoNow(given: string | undefined, timezone: string, now: Date): Date {
  if (!given) return now;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(Date.parse(given))) {
    throw new RangeError(`SEED_TODAY must be a date such as 2026-03-12, not "${given}".`);
  }
  return instantAt(given, AFTERNOON, timezone);
}

/** Whole days from one local date to another. */
export const daysFrom = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

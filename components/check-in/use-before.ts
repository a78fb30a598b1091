import { useFormatter } from 'next-intl';
import type { CheckInView } from '#lib/data/own/view.ts';

const DAY_MS = 86_400_000;

/** Is the first local date the day before the second? */
export function isDayBefore(date: string | null, of: string): boolean {
  return date !== null && Date.parse(of) - Date.parse(date) === DAY_MS;
}

/** The answers before today: whether they are yesterday's, and their day in words. */
export function useBefore({ before, date }: Pick<CheckInView, 'before' | 'date'>) {
  const format = useFormatter();
  if (before === null) return null;
  const day = new Date(`${before.date}T00:00:00Z`);
  return {
    ...before,
    isYesterday: isDayBefore(before.date, date),
    day: format.dateTime(day, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
  };
}

import { useFormatter } from 'next-intl';
import type { CheckInView } from '#lib/data/own/view.ts';

const DAY_MS = 86_400_000;

/** The answers before today: whether they are yesterday's, and their day in words. */
export function useBefore({ before, date }: Pick<CheckInView, 'before' | 'date'>) {
  const format = useFormatter();
  if (before === null) return null;
  const day = new Date(`${before.date}T00:00:00Z`);
  return {
    ...before,
    isYesterday: Date.parse(date) - day.getTime() === DAY_MS,
    day: format.dateTime(day, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
  };
}

import { useFormatter } from 'next-intl';
import { daysBetween } from '#lib/clinical/local-date.ts';

/** Words for local dates `YYYY-MM-DD`: `long` "Monday, March 16", `short` "Mar 16". */
export function useDay() {
  const format = useFormatter();
  const at = (date: string) => new Date(date);
  return {
    long: (date: string) =>
      format.dateTime(at(date), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
    short: (date: string) => format.dateTime(at(date), { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    isNext: (date: string, next: string) => daysBetween(date, next) === 1,
  };
}

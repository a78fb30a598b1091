import { useFormatter } from 'next-intl';

/** A local date `YYYY-MM-DD` in words, with its year. */
export function useLocalDate(): (date: string) => string {
  const format = useFormatter();
  return (date) =>
    format.dateTime(new Date(`${date}T00:00:00Z`), {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    });
}

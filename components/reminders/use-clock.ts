import { useFormatter } from 'next-intl';

/** Says a wall-clock time `HH:MM` the way the reader's language does. */
export function useClock(): (time: string) => string {
  const format = useFormatter();
  return (time) =>
    format.dateTime(new Date(`2026-01-01T${time}:00Z`), {
      hour: 'numeric',
      minute: '2-digit',
      timeZone: 'UTC',
    });
}

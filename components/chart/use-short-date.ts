'use client';

import { useFormatter } from 'next-intl';

/** Writes local dates (`YYYY-MM-DD`): "Feb 5", "Thu, Feb 5" with the weekday, "Feb 5, 2026" with the year. */
export function useShortDate(more?: 'weekday' | 'year'): (date: string) => string {
  const format = useFormatter();
  return (date) =>
    format.dateTime(new Date(`${date}T00:00:00Z`), {
      timeZone: 'UTC',
      month: 'short',
      day: 'numeric',
      ...(more === 'weekday' ? { weekday: 'short' } : {}),
      ...(more === 'year' ? { year: 'numeric' } : {}),
    });
}

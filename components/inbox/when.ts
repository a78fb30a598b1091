import { useFormatter, useTranslations } from 'next-intl';
import { localDateAt } from '#lib/clinical/local-date.ts';

export type Reading = { today: string; timezone: string };

/** An instant as people say it: "Today, 07:20", "10 Mar, 19:12", with the year when it is another one. */
export function useMoment({ today, timezone }: Reading): (instant: string) => string {
  const t = useTranslations('inbox');
  const format = useFormatter();
  return (instant) => {
    const at = new Date(instant);
    const time = format.dateTime(at, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: timezone,
    });
    const on = localDateAt(instant, timezone);
    if (on === today) return t('today', { time });
    const day = format.dateTime(at, {
      day: 'numeric',
      month: 'short',
      ...(on.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
      timeZone: timezone,
    });
    return `${day}, ${time}`;
  };
}

const MINUTE = 60_000;

/** How long somebody has waited, in the largest unit that fits. */
export function useWaited(asOf: string): (since: string) => string {
  const t = useTranslations('inbox');
  return (since) => {
    const minutes = Math.max(0, Math.floor((Date.parse(asOf) - Date.parse(since)) / MINUTE));
    if (minutes < 60) return t('minutes', { minutes });
    if (minutes < 24 * 60) return t('hours', { hours: Math.floor(minutes / 60) });
    return t('days', { days: Math.floor(minutes / 1_440) });
  };
}

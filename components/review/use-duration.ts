import { useFormatter, useTranslations } from 'next-intl';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes in the unit in which people think of them: up to two hours, up to two days, days. */
export function useDuration(): (minutes: number) => string {
  const t = useTranslations('review.duration');
  const format = useFormatter();
  const short = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  return (minutes) => {
    if (minutes < 2 * HOUR) return t('minutes', { count: short(Math.round(minutes)) });
    if (minutes < 2 * DAY) return t('hours', { count: short(minutes / HOUR) });
    return t('days', { count: short(minutes / DAY) });
  };
}

import { useFormatter, useTranslations } from 'next-intl';
import { addDays, daysBetween } from '#lib/clinical/local-date.ts';
import type { FlarePlan } from '#lib/player/day-signs.ts';

/** Cold for the first 48 hours of a flare-up, warmth after them. */
const COLD_DAYS = 2;

/** What the smaller program is, and when the usual one returns. */
export function FlareWords({ flare, date }: { flare: FlarePlan; date: string }) {
  const t = useTranslations('flare');
  const format = useFormatter();
  const back = format.dateTime(new Date(`${addDays(flare.until, 1)}T00:00:00Z`), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return (
    <div className="space-y-1 px-1">
      <p>{t('now')}</p>
      <p>{t('until', { date: back })}</p>
      <p className="text-base text-ink-2">
        {t(daysBetween(flare.since, date) < COLD_DAYS ? 'cold' : 'warm')}
      </p>
    </div>
  );
}

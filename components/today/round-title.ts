import { useTranslations } from 'next-intl';
import type { Round } from '#lib/player/arrange-day.ts';

/** "Morning exercises", or which round of how many. */
export function useRoundTitle(): (round: Round) => string {
  const t = useTranslations('today');
  return (round) => {
    if (round === null) return t('routineTitle');
    const { number, count } = round;
    const named = `partOf.${count}.${number}` as 'partOf.2.1';
    return t.has(named) ? t(named) : t('partOf.other', { number, count });
  };
}

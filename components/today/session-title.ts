import { useTranslations } from 'next-intl';
import type { TodayView } from '#lib/data/own/view.ts';

/** "Morning exercises", or which one of how many. */
export function useSessionTitle(): (session: TodayView['session']) => string {
  const t = useTranslations('today');
  return (session) => {
    if (session === null) return t('routineTitle');
    const { number, count } = session;
    const named = `partOf.${count}.${number}` as 'partOf.2.1';
    return t.has(named) ? t(named) : t('partOf.other', { number, count });
  };
}

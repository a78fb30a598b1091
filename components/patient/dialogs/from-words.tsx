import { useTranslations } from 'next-intl';
import type { ActPlanView } from '#lib/data/acts/view.ts';
import { useDays } from '../when.ts';

/** From when a change of the plan counts. */
export function FromWords({ plan, today }: { plan: Pick<ActPlanView, 'from' | 'isToday'>; today: string }) {
  const t = useTranslations('acts.when');
  const days = useDays(today);
  return <>{plan.isToday ? t('today') : t('later', { date: days.date(plan.from) })}</>;
}

import { useFormatter, useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import type { GoalView } from '#lib/data/progress/view.ts';

const STEPS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** What the patient wants to do again: at the start and now, 0 cannot do it to 10 as before. */
export function GoalsCard({ goals }: { goals: readonly GoalView[] }) {
  const t = useTranslations('progress.goals');
  const format = useFormatter();
  if (goals.length === 0) return null;
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  return (
    <Card phone title={t('title')} titleId="goals">
      <p className="-mt-2 mb-3 text-base text-ink-2">{t('scale')}</p>
      <ul className="divide-y divide-line">
        {goals.map(({ id, activity, start, now }) => (
          <li key={id} className="py-3 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="min-w-0 font-semibold">{activity}</span>
              <span className="num text-ink-2">
                {now === null && (start === null ? t('unknown') : t('startOnly', { start: number(start) }))}
                {now !== null && start === null && <b className="text-xl text-ink">{number(now)}</b>}
                {now !== null && start !== null && (
                  <>
                    {t('from', { start: number(start) })} <b className="text-xl text-ink">{number(now)}</b>
                  </>
                )}
              </span>
            </div>
            <GoalBar start={start} now={now} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Ten marks: up to the lower value pale, from there to the current one full; the rest is still to come. */
function GoalBar({ start, now }: { start: number | null; now: number | null }) {
  const level = now ?? start ?? 0;
  const held = Math.min(start ?? level, level);
  return (
    <div aria-hidden="true" className="mt-1.5 flex gap-1">
      {STEPS.map((step) => (
        <span
          key={step}
          className={`h-2.5 flex-1 rounded-full forced-colors:border ${
            step <= Math.round(held) ? 'bg-d1' : step <= Math.round(level) ? 'bg-brand' : 'bg-bar-empty'
          }`}
        />
      ))}
    </div>
  );
}

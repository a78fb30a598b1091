import { useFormatter, useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import type { ProgressView } from '#lib/data/progress/view.ts';
import { PainChart } from './pain-chart.tsx';

/** The sentence, then the picture. */
export function VerdictCard({ view }: { view: ProgressView }) {
  const t = useTranslations('progress');
  const format = useFormatter();
  const { pain, weeks, course } = view;
  const number = (value: number | null) =>
    value === null ? t('unknown') : format.number(value, { maximumFractionDigits: 1 });
  const facts = { kind: pain.kind, start: number(pain.start), now: number(pain.now) };
  const form = formOf(view);
  const main = pain.kind === 'back' ? 'back' : 'leg';
  const hasPicture = weeks.some((week) => week[main] !== null) || view.days.length > 0;
  return (
    <Card phone title={t(`verdict.${form}.title`, facts)} titleId="verdict">
      <p className="-mt-2 text-ink-2">{t(`verdict.${form}.text`, facts)}</p>
      <DidYourPart view={view} />
      {hasPicture && (
        <figure className="mt-3">
          <PainChart view={view} />
          <figcaption className="mt-2 space-y-1 text-base text-ink-2">
            <ChartKey main={main} hasGoal={pain.goal !== null} />
            {course !== null && <p>{t('course.text')}</p>}
            {course === null && view.isLongLasting && <p>{t('course.long')}</p>}
          </figcaption>
        </figure>
      )}
    </Card>
  );
}

function formOf({ verdict, gain, loss }: ProgressView) {
  if (verdict === 'better') return `better.${gain ?? 'pain'}` as const;
  return verdict === 'worse' ? (`worse.${loss ?? 'other'}` as const) : verdict;
}

/** What the patient did counts most where the pain has not changed. */
function DidYourPart({ view }: { view: ProgressView }) {
  const t = useTranslations('progress');
  const { done, planned } = view.sessions;
  const isFlat = view.verdict === 'same' || view.verdict === 'little' || view.verdict === 'worse';
  return isFlat && done > 0 ? <p className="mt-1 text-ink-2">{t('yourPart', { done, planned })}</p> : null;
}

function ChartKey({ main, hasGoal }: { main: 'leg' | 'back'; hasGoal: boolean }) {
  const t = useTranslations('progress.chart');
  const other = main === 'leg' ? 'back' : 'leg';
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      <li className="flex items-center gap-2">
        <svg width="26" height="12" aria-hidden="true">
          <path d="M2 6h22" stroke={`var(--color-${main})`} strokeWidth="4" strokeLinecap="round" />
        </svg>
        {t(`weekly.${main}`)}
      </li>
      <li className="flex items-center gap-2">
        <svg width="26" height="12" aria-hidden="true">
          <path d="M2 6h22" stroke={`var(--color-${other})`} strokeWidth="2.5" strokeDasharray="6 5" />
        </svg>
        {t(`weekly.${other}`)}
      </li>
      <li className="flex items-center gap-2">
        <svg width="12" height="12" aria-hidden="true">
          <circle cx="6" cy="6" r="3" fill="var(--color-ink-3)" opacity="0.7" />
        </svg>
        {t('day')}
      </li>
      {hasGoal && (
        <li className="flex items-center gap-2">
          <svg width="20" height="14" aria-hidden="true">
            <rect
              width="20"
              height="14"
              rx="3"
              fill="var(--color-goal-soft)"
              stroke="var(--color-goal)"
              strokeDasharray="2 3"
            />
          </svg>
          {t('goal')}
        </li>
      )}
    </ul>
  );
}

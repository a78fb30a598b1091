import { clsx } from 'clsx';
import { useRemembered } from '#lib/i18n/use-remembered.ts';
import { gapPath } from './path.ts';

const WIDTH = 128;
const HEIGHT = 52;
const LEFT = 3;
const RIGHT = 122;
const y = (pain: number) => HEIGHT - 1 - pain * 5;

/**
 * Pain over the last days, always on the scale from 0 to 10: dashed start, dotted line of real change over its green
 * zone, the last value as a figure. Days without a report are left out, never joined, never zero.
 */
export function Sparkline({
  pain = 'leg',
  values,
  base,
  goal,
  urgent = false,
}: {
  pain?: 'leg' | 'back';
  /** One value per day, oldest first; the last is today. Null: no report. */
  values: readonly (number | null)[];
  /** Pain at the start; null when unknown. */
  base: number | null;
  /** Pain at or below which the change is real; null when it can't be said. */
  goal: number | null;
  /** Draws the figure in the urgent color. */
  urgent?: boolean;
}) {
  const t = useRemembered('chart');
  const last = values.reduce<{ index: number; value: number } | null>(
    (found, value, index) => (value === null ? found : { index, value }),
    null,
  );
  if (last === null) return <span className="text-xs text-ink-3">{t('noReport')}</span>;
  const stepX = values.length > 1 ? (RIGHT - LEFT) / (values.length - 1) : 0;
  const x = (index: number) => (values.length > 1 ? LEFT + index * stepX : RIGHT);
  const line = `var(--color-${pain})`;
  const label = [
    t('spark.range', { pain: t(`pain.${pain}`), days: values.length, value: last.value }),
    base === null ? '' : t('spark.start', { value: base }),
    goal === null ? '' : t('spark.goal', { value: goal }),
    last.index === values.length - 1 ? '' : t('spark.ago', { days: values.length - 1 - last.index }),
  ];
  return (
    <span className="inline-flex items-center gap-3">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={label.filter(Boolean).join(', ')}
        className="h-13 w-32 flex-none overflow-visible"
      >
        {goal !== null && (
          <>
            <rect
              x="0"
              y={y(goal)}
              width="125"
              height={HEIGHT - 1 - y(goal)}
              rx="2"
              fill="var(--color-goal-soft)"
            />
            <path
              d={`M0 ${y(goal)}H125`}
              stroke="var(--color-goal)"
              strokeWidth="1.2"
              strokeDasharray="1.5 2.5"
              strokeLinecap="round"
            />
          </>
        )}
        {base !== null && (
          <path d={`M0 ${y(base)}H125`} stroke="var(--color-ink-3)" strokeWidth="1" strokeDasharray="5 3" />
        )}
        <path
          d={gapPath(values.map((value, index) => (value === null ? null : { x: x(index), y: y(value) })))}
          fill="none"
          stroke={line}
          strokeWidth="1.8"
          strokeLinejoin="round"
          strokeLinecap="round"
          {...(pain === 'back' ? { strokeDasharray: '4 3' } : {})}
        />
        {pain === 'leg' ? (
          <circle
            cx={x(last.index)}
            cy={y(last.value)}
            r="3"
            fill={line}
            stroke="var(--color-surface)"
            strokeWidth="1.5"
          />
        ) : (
          <rect
            x={x(last.index) - 2.6}
            y={y(last.value) - 2.6}
            width="5.2"
            height="5.2"
            fill="var(--color-surface)"
            stroke={line}
            strokeWidth="1.6"
          />
        )}
      </svg>
      <span aria-hidden="true" className={clsx('num min-w-5 text-lg font-semibold', urgent && 'text-urgent')}>
        {last.value}
      </span>
    </span>
  );
}

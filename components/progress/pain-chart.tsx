import { useFormatter, useTranslations } from 'next-intl';
import type { ProgressView, WeekPoint } from '#lib/data/progress/view.ts';
import { earlierDate, pathOf, round, runsOf, xScale } from './chart-scale.ts';

const FRAME = { width: 340, left: 26, right: 26 } as const;
const TOP = 18;
const BOTTOM = 168;
const y = (pain: number) => BOTTOM - (pain / 10) * (BOTTOM - TOP);

type Series = 'leg' | 'back';

/**
 * Pain over the weeks: dots are days, the line joins weekly medians; weeks without enough answers stay empty. Its words
 * grow with the text of the page, although the drawing does not.
 */
export function PainChart({ view }: { view: ProgressView }) {
  const t = useTranslations('progress');
  const format = useFormatter();
  const { today, weeks, days, pain, course } = view;
  const from = weeks[0]?.from ?? today;
  const to = course !== null && course.to > today ? course.to : today;
  const scale = xScale(FRAME, from, to);
  const main: Series = pain.kind === 'back' ? 'back' : 'leg';
  const other: Series = main === 'leg' ? 'back' : 'leg';
  const of = (series: Series) => (week: WeekPoint) => {
    const value = week[series];
    const end = earlierDate(week.to, today);
    return value === null ? null : { x: scale.middle(week.from, end), y: y(value), value };
  };
  const values = weeks.map((week) => week[main]);
  const points = weeks.flatMap((week) => of(main)(week) ?? []);
  const label = t('chart.painLabel', {
    kind: main,
    weeks: format.list(values.map((value) => (value === null ? t('chart.noAnswer') : format.number(value)))),
  });
  return (
    <svg viewBox="0 0 340 214" role="img" aria-label={label} className="num block w-full overflow-visible">
      {pain.goal !== null && (
        <>
          <rect
            x={FRAME.left}
            y={y(pain.goal)}
            width={FRAME.width - FRAME.left}
            height={BOTTOM - y(pain.goal)}
            rx="6"
            fill="var(--color-goal-soft)"
          />
          <path
            d={`M${FRAME.left} ${y(pain.goal)}H${FRAME.width}`}
            stroke="var(--color-goal)"
            strokeWidth="2"
            strokeDasharray="2 5"
            strokeLinecap="round"
          />
        </>
      )}
      <path
        d={`M${FRAME.left} ${TOP}V${BOTTOM}H${FRAME.width}`}
        fill="none"
        stroke="var(--color-line-strong)"
      />
      {[0, 5, 10].map((value) => (
        <text
          key={value}
          x={FRAME.left - 8}
          y={y(value) + 5}
          fontSize="0.9375rem"
          fill="var(--color-ink-2)"
          textAnchor="end"
        >
          {value}
        </text>
      ))}
      {days.map(({ date, [main]: value }) =>
        value === null ? null : (
          <circle
            key={date}
            cx={round(scale.x(date))}
            cy={y(value)}
            r="2.4"
            fill="var(--color-ink-3)"
            opacity="0.55"
          />
        ),
      )}
      {runsOf(weeks, of(other)).map((run) => (
        <path
          key={pathOf(run)}
          d={run.length === 1 ? `${pathOf(run)}h0.1` : pathOf(run)}
          fill="none"
          stroke={`var(--color-${other})`}
          strokeWidth="2.5"
          strokeDasharray={run.length === 1 ? undefined : '6 5'}
          strokeLinecap="round"
        />
      ))}
      {runsOf(weeks, of(main)).map((run) => (
        <path
          key={pathOf(run)}
          d={pathOf(run)}
          fill="none"
          stroke={`var(--color-${main})`}
          strokeWidth="4"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      ))}
      {points.map((point, index) => {
        const isEnd = index === 0 || index === points.length - 1;
        return (
          <circle
            key={point.x}
            cx={round(point.x)}
            cy={round(point.y)}
            r={isEnd ? 7 : 4.5}
            fill={isEnd ? `var(--color-${main})` : 'var(--color-surface)'}
            stroke={`var(--color-${main})`}
            strokeWidth="2.5"
          />
        );
      })}
      <EndNumbers points={points} />
      {course !== null && <CourseBar from={scale.x(course.from)} to={scale.x(course.to)} left={FRAME.left} />}
      <text
        className="@max-[16rem]:hidden"
        x={FRAME.left}
        y={BOTTOM + (course === null ? 22 : 42)}
        fontSize="0.9375rem"
        fill="var(--color-ink-2)"
      >
        {t('chart.start')}
      </text>
      <text
        x={Math.max(scale.x(today), FRAME.left + 120)}
        y={BOTTOM + (course === null ? 22 : 42)}
        fontSize="0.9375rem"
        fill="var(--color-ink-2)"
        textAnchor="end"
      >
        {t('chart.now')}
      </text>
    </svg>
  );
}

function EndNumbers({ points }: { points: readonly { x: number; y: number; value: number }[] }) {
  const format = useFormatter();
  const ends = points.length > 1 ? [points[0], points.at(-1)] : points;
  return ends.map((point) =>
    point === undefined ? null : (
      <text
        key={point.x}
        x={round(point.x)}
        y={round(point.y) - 12}
        fontSize="1.25rem"
        fontWeight="700"
        fill="var(--color-ink)"
        stroke="var(--color-surface)"
        strokeWidth="4"
        paintOrder="stroke"
        textAnchor="middle"
      >
        {format.number(point.value, { maximumFractionDigits: 1 })}
      </text>
    ),
  );
}

/** The weeks in which most people feel better, as a bar under the time line; words stand below the picture. */
function CourseBar({ from, to, left }: { from: number; to: number; left: number }) {
  const start = Math.max(from, left);
  return (
    <g>
      <rect
        x={round(start)}
        y={BOTTOM + 8}
        width={round(Math.max(8, to - start))}
        height="12"
        rx="4"
        fill="var(--color-goal-soft)"
        stroke="var(--color-goal)"
        strokeWidth="1.5"
      />
      <path
        d={`M${round(start + 6)} ${BOTTOM + 14}H${round(Math.max(start + 7, to - 6))}`}
        stroke="var(--color-goal)"
        strokeWidth="2"
        strokeDasharray="1 4"
        strokeLinecap="round"
      />
    </g>
  );
}

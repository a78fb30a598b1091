'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { gapPath, type PlotPoint } from './path.ts';
import { runningMedian } from './running-median.ts';
import { SvgText } from './svg-text.tsx';
import { type ChartDay, countReports, LEAST_REPORTS, type TimeChartData } from './time-chart-data.ts';
import type { ChartLayout } from './time-chart-layout.ts';

const SHORT_GOAL_BELOW = 480;
/** Two label lines, and one, in sixteenths of a rem. */
const LEG_LABEL = 36;
const BACK_LABEL = 20;

type Series = { raw: { index: number; value: number }[]; median: (number | null)[] };

function seriesOf(days: readonly ChartDay[], dates: readonly string[], key: 'leg' | 'back'): Series {
  const reports = days.flatMap((day) => {
    const value = day[key];
    return value === null ? [] : [{ on: day.on, value }];
  });
  const positions = new Map(dates.map((date, index) => [date, index]));
  const raw = reports.flatMap(({ on, value }) => {
    const index = positions.get(on);
    return index === undefined ? [] : [{ index, value }];
  });
  return { raw, median: runningMedian(reports, dates) };
}

/** Last point of the median line, not after today. */
function lastPoint(
  median: readonly (number | null)[],
  todayIndex: number,
): { index: number; value: number } | null {
  for (let index = todayIndex; index >= 0; index -= 1) {
    const value = median[index] ?? null;
    if (value !== null) return { index, value };
  }
  return null;
}

/**
 * Leg: dots are days, the thick solid line is the 7-day median. Back: dashed median, square end.
 * Under seven reports there are dots only: it is too early for lines.
 */
export function PainPlot({ data, layout }: { data: TimeChartData; layout: ChartLayout }) {
  const t = useTranslations('chart.time');
  const format = useFormatter();
  const tenth = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const { left, right, painY, x, todayIndex } = layout;
  const leg = seriesOf(data.days, layout.dates, 'leg');
  const back = seriesOf(data.days, layout.dates, 'back');
  const judged = countReports(data.days) >= LEAST_REPORTS;
  const legEnd = judged ? lastPoint(leg.median, todayIndex) : null;
  const backEnd = judged ? lastPoint(back.median, todayIndex) : null;
  const points = (median: readonly (number | null)[]): PlotPoint[] =>
    median
      .slice(0, todayIndex + 1)
      .map((value, index) => (value === null ? null : { x: x(index), y: painY(value) }));
  let legY = legEnd === null ? 0 : painY(legEnd.value) + 2;
  let backY = backEnd === null ? 0 : painY(backEnd.value) + 5;
  if (legEnd !== null && backEnd !== null) {
    if (legY <= backY) backY = Math.max(backY, legY + LEG_LABEL);
    else legY = Math.max(legY, backY + BACK_LABEL);
  }
  const dot = Math.min(2.4, Math.max(1.2, layout.dayWidth / 4));
  const goalY = data.goal === null ? null : painY(data.goal);
  return (
    <g>
      <SvgText x={0} y={55} weight={600}>
        {t('pain')}
      </SvgText>
      <SvgText x={0} y={73} tone="ink-3">
        {t('painRange')}
      </SvgText>
      {goalY !== null && (
        <rect x={left} y={goalY} width={right - left} height={250 - goalY} fill="var(--color-goal-soft)" />
      )}
      {[0, 2, 4, 6, 8, 10].map((pain) => (
        <g key={pain}>
          <path d={`M${left} ${painY(pain)}H${right}`} stroke="var(--color-line)" />
          <SvgText x={left - 10} y={painY(pain) + 4.5} anchor="end" tone="ink-3">
            {pain}
          </SvgText>
        </g>
      ))}
      {data.base !== null && (
        <>
          <path
            d={`M${left} ${painY(data.base.value)}H${right}`}
            stroke="var(--color-ink-3)"
            strokeDasharray="6 4"
          />
          <SvgText x={left + 8} y={painY(Math.min(9.2, data.base.value + 1))} weight={550} tone="ink-2" halo>
            {t(data.base.provisional ? 'startProvisional' : 'start', { value: tenth(data.base.value) })}
          </SvgText>
        </>
      )}
      {goalY !== null && data.goal !== null && (
        <>
          <path
            d={`M${left} ${goalY}H${right}`}
            stroke="var(--color-goal)"
            strokeWidth="1.6"
            strokeDasharray="2 3.4"
            strokeLinecap="round"
          />
          <SvgText x={left + 10} y={250 - goalY > 24 ? 240 : goalY - 6} weight={550} tone="track">
            {t(right - left < SHORT_GOAL_BELOW ? 'goal' : 'goalTerms', { value: tenth(data.goal) })}
          </SvgText>
        </>
      )}
      {leg.raw.map(({ index, value }) => (
        <circle
          key={index}
          cx={x(index)}
          cy={painY(value)}
          r={judged ? dot : 4}
          fill="var(--color-leg)"
          opacity={judged ? 0.5 : 1}
        />
      ))}
      {!judged &&
        back.raw.map(({ index, value }) => (
          <rect
            key={index}
            x={x(index) - 3.5}
            y={painY(value) - 3.5}
            width="7"
            height="7"
            fill="var(--color-surface)"
            stroke="var(--color-back)"
            strokeWidth="2"
          />
        ))}
      {judged && (
        <>
          <path
            d={gapPath(points(back.median))}
            fill="none"
            stroke="var(--color-back)"
            strokeWidth="2"
            strokeDasharray="6 3.5"
            strokeLinejoin="round"
          />
          <path
            d={gapPath(points(leg.median))}
            fill="none"
            stroke="var(--color-leg)"
            strokeWidth="3"
            strokeLinejoin="round"
            strokeLinecap="round"
          />
        </>
      )}
      {backEnd !== null && (
        <>
          <rect
            x={x(backEnd.index) - 4}
            y={painY(backEnd.value) - 4}
            width="8"
            height="8"
            fill="var(--color-surface)"
            stroke="var(--color-back)"
            strokeWidth="2"
          />
          <SvgText x={right + 8} y={backY} size={15} weight={700} tone="back">
            {t('back', { value: tenth(backEnd.value) })}
          </SvgText>
        </>
      )}
      {legEnd !== null && (
        <>
          <circle
            cx={x(legEnd.index)}
            cy={painY(legEnd.value)}
            r="5"
            fill="var(--color-leg)"
            stroke="var(--color-surface)"
            strokeWidth="2"
          />
          <SvgText x={right + 8} y={legY} size={15} weight={700} tone="leg">
            {t('leg', { value: tenth(legEnd.value) })}
          </SvgText>
          <SvgText x={right + 8} y={legY + 17} tone="ink-3">
            {t('medianNote')}
          </SvgText>
        </>
      )}
    </g>
  );
}

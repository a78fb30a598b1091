'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { SvgText } from './svg-text.tsx';
import type { ChartMeasure } from './time-chart-data.ts';
import type { ChartLayout } from './time-chart-layout.ts';

/** One questionnaire: its scores as diamonds, the zone of important change, the change and what it needs to be. */
export function MeasurePanel({
  measure,
  name,
  range,
  max,
  lowerIsBetter,
  top,
  layout,
}: {
  measure: ChartMeasure;
  name: string;
  range: string;
  max: number;
  lowerIsBetter: boolean;
  top: number;
  layout: ChartLayout;
}) {
  const t = useTranslations('chart.time');
  const format = useFormatter();
  const tenth = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const { left, right, panel } = layout;
  const foot = top + panel;
  const y = (score: number) => foot - (Math.min(max, Math.max(0, score)) / max) * panel;
  const goalY = measure.goal === null ? null : y(measure.goal);
  const points = measure.values
    .filter(({ on }) => on >= (layout.dates[0] ?? '') && on <= (layout.dates.at(-1) ?? ''))
    .map(({ on, value }) => ({ on, value, x: layout.edge(on) + layout.dayWidth / 2, y: y(value) }));
  const first = measure.values[0];
  const last = measure.values.at(-1);
  const change =
    first !== undefined && last !== undefined && first !== last ? last.value - first.value : null;
  return (
    <g>
      <SvgText x={0} y={top + 15} weight={600}>
        {name}
      </SvgText>
      <SvgText x={0} y={top + 32} tone="ink-3">
        {range}
      </SvgText>
      {goalY !== null && measure.goal !== null && (
        <>
          <rect
            x={left}
            y={lowerIsBetter ? goalY : top}
            width={right - left}
            height={lowerIsBetter ? foot - goalY : goalY - top}
            fill="var(--color-goal-soft)"
          />
          <path
            d={`M${left} ${goalY}H${right}`}
            stroke="var(--color-goal)"
            strokeWidth="1.6"
            strokeDasharray="2 3.4"
            strokeLinecap="round"
          />
          <SvgText x={left - 10} y={goalY + 4.5} anchor="end" weight={600} tone="track">
            {tenth(measure.goal)}
          </SvgText>
        </>
      )}
      <path d={`M${left} ${top}H${right}M${left} ${foot}H${right}`} stroke="var(--color-line)" />
      <path
        d={points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('')}
        fill="none"
        stroke="var(--color-ink-2)"
        strokeWidth="1.5"
      />
      {points.map((point) => (
        <g key={point.on}>
          <path
            d={`M${point.x} ${point.y - 6}l6 6-6 6-6-6z`}
            fill="var(--color-surface)"
            stroke="var(--color-ink)"
            strokeWidth="2"
          />
          <SvgText
            x={Math.min(point.x + 11, right - 24)}
            y={point.y - top > panel / 2 ? point.y - 7 : point.y + 16}
            weight={650}
            halo
          >
            {tenth(point.value)}
          </SvgText>
        </g>
      ))}
      {last === undefined ? (
        <SvgText x={left + 10} y={top + panel / 2 + 4} tone="ink-3">
          {t('noScore')}
        </SvgText>
      ) : (
        <SvgText x={right + 8} y={top + 24} size={15} weight={700}>
          {change === null
            ? tenth(last.value)
            : t(change < 0 ? 'change.down' : change > 0 ? 'change.up' : 'change.same', {
                value: tenth(Math.abs(change)),
              })}
        </SvgText>
      )}
      {change !== null && measure.needs !== null && (
        <SvgText x={right + 8} y={top + 41} tone="ink-3">
          {t('needs', { value: tenth(measure.needs) })}
        </SvgText>
      )}
    </g>
  );
}

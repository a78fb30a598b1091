'use client';

import { useTranslations } from 'next-intl';
import { SvgText } from './svg-text.tsx';
import type { ChartDay, TimeChartData } from './time-chart-data.ts';
import type { ChartLayout } from './time-chart-layout.ts';

const zones = [1, 2, 3, 4, 5] as const;

/** Cell of a day: a gap of two between days, none when a day is only a few units wide. */
function cell(layout: ChartLayout, index: number): { x: number; width: number; rx: number } {
  const gap = layout.dayWidth >= 6 ? 2 : layout.dayWidth >= 3 ? 0.6 : 0;
  return {
    x: layout.left + index * layout.dayWidth + gap / 2,
    width: layout.dayWidth - gap,
    rx: layout.dayWidth >= 6 ? 2 : 0,
  };
}

/** Five rows from back to foot: black is where pain reached, above it shaded, an outline is a day without a report. */
export function ZoneStrip({ data, layout }: { data: TimeChartData; layout: ChartLayout }) {
  const t = useTranslations('chart.time');
  const tg = useTranslations('glyph');
  const known = new Map(data.days.map((day) => [day.on, day.zone]));
  const now = [...data.days].reverse().find((day) => day.zone !== null && day.on <= data.today)?.zone ?? null;
  const y = (zone: number) => layout.zonesTop + (zone - 1) * layout.zoneRow;
  return (
    <g>
      <SvgText x={0} y={layout.zonesTop + 10} weight={600}>
        {t('reaches')}
      </SvgText>
      {zones.map((zone) => (
        <SvgText key={zone} x={layout.left - 10} y={y(zone) + 10.5} anchor="end" tone="ink-3">
          {tg(`zone.${zone}`)}
        </SvgText>
      ))}
      {layout.dates.slice(0, layout.todayIndex + 1).map((date, index) => {
        const reached = known.get(date) ?? null;
        return zones.map((zone) => (
          <rect
            key={`${date}${zone}`}
            {...cell(layout, index)}
            y={y(zone)}
            height="12.5"
            {...zoneLook(zone, reached)}
          />
        ));
      })}
      {now !== null && (
        <SvgText x={layout.right + 8} y={now === 0 ? y(1) + 10.5 : y(now) + 10.5} size={15} weight={700}>
          {tg(`zone.${now}`)}
        </SvgText>
      )}
    </g>
  );
}

function zoneLook(zone: number, reached: number | null) {
  if (reached === null) return { fill: 'none', stroke: 'var(--color-line)', strokeWidth: 0.9 };
  if (zone === reached) return { fill: 'var(--color-ink)' };
  if (zone < reached) return { fill: 'var(--color-d1)', opacity: 0.55 };
  return { fill: 'var(--color-bar-empty)' };
}

/** One cell per routine due: full, half, said not done (outline), no report (dot), today still open (dashes). */
export function SessionStrip({ data, layout }: { data: TimeChartData; layout: ChartLayout }) {
  const t = useTranslations('chart.time');
  if (layout.sessionRows === 0) return null;
  const known = new Map(data.days.map((day) => [day.on, day]));
  return (
    <g>
      <SvgText x={0} y={layout.sessionsTop + 10} weight={600}>
        {t('sessions')}
      </SvgText>
      <SvgText x={0} y={layout.sessionsTop + 27} tone="ink-3">
        {t('sessionsPerDay', { count: layout.sessionRows })}
      </SvgText>
      {layout.dates.slice(0, layout.todayIndex + 1).map((date, index) => {
        const day = known.get(date);
        if (day === undefined || day.sessionsPlanned === 0) return null;
        return <DayCells key={date} day={day} layout={layout} index={index} today={date === data.today} />;
      })}
    </g>
  );
}

function DayCells({
  day,
  layout,
  index,
  today,
}: {
  day: ChartDay;
  layout: ChartLayout;
  index: number;
  today: boolean;
}) {
  const box = cell(layout, index);
  const rows = Math.min(day.sessionsPlanned, layout.sessionRows);
  const done = day.sessionsDone;
  return Array.from({ length: rows }, (_, row) => {
    const y = layout.sessionsTop + (layout.sessionRows - 1 - row) * layout.sessionRow;
    const key = `${day.on}${row}`;
    if (done !== null && done >= row + 1) {
      return <rect key={key} {...box} y={y} height="12.2" fill="var(--color-bar)" />;
    }
    if (done === null && !today) {
      return (
        <circle
          key={key}
          cx={box.x + box.width / 2}
          cy={y + 6.1}
          r={Math.min(1.8, box.width / 2)}
          fill="var(--color-line-strong)"
        />
      );
    }
    const half = done !== null && done > row;
    return (
      <g key={key}>
        {half && <rect {...box} y={y + 6.1} height="6.1" fill="var(--color-bar)" />}
        <rect
          {...box}
          y={y}
          height="12.2"
          fill="none"
          stroke="var(--color-line-strong)"
          strokeWidth=".9"
          strokeDasharray={today ? '2 2' : undefined}
        />
      </g>
    );
  });
}

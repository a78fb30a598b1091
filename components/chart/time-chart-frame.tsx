'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { addDays } from '#lib/clinical/local-date.ts';
import { SvgText } from './svg-text.tsx';
import type { TimeChartData } from './time-chart-data.ts';
import type { ChartLayout } from './time-chart-layout.ts';
import { useShortDate } from './use-short-date.ts';

/** Width of a visit's label, in sixteenths of a rem: it stays clear of the band of phases. */
const VISIT_LABEL = 84;

/** The band of phases on top. Labels are cut at their band; the whole name shows on hover. */
export function PhaseBand({ data, layout }: { data: TimeChartData; layout: ChartLayout }) {
  const t = useTranslations('chart.time');
  return (
    <g>
      <SvgText x={0} y={20} weight={600}>
        {t('phase')}
      </SvgText>
      {data.phases.map((phase) => {
        const from = layout.edge(phase.from) + 1;
        const end = phase.to === null || phase.to > data.today ? data.today : phase.to;
        const width = layout.edge(addDays(end, 1)) - from - 1;
        if (width <= 0) return null;
        return (
          <foreignObject key={phase.from} x={from} y={2} width={width} height={26}>
            <div
              title={phase.label}
              className={clsx(
                'h-[26px] truncate rounded-[6px] px-[8px] text-[13px] leading-[26px] font-semibold',
                phase.intake ? 'bg-sunken text-ink-2' : 'bg-brand-soft text-ink',
              )}
            >
              {phase.label}
            </div>
          </foreignObject>
        );
      })}
    </g>
  );
}

/** Future, phase changes and visits over the whole height; dates under it. Drawn last: it crosses every row. */
export function TimeFrame({
  data,
  layout,
  hatchId,
}: {
  data: TimeChartData;
  layout: ChartLayout;
  hatchId: string;
}) {
  const t = useTranslations('chart.time');
  const shortDate = useShortDate();
  const withYear = useShortDate('year');
  const future = layout.edge(addDays(data.today, 1));
  const changes = data.phases.filter((phase, index) => {
    const before = data.phases[index - 1];
    return before !== undefined && !before.intake && phase.from > data.from && phase.from <= data.to;
  });
  const visits = data.visits.filter((visit) => visit >= data.from && visit <= data.to);
  return (
    <g>
      <pattern id={hatchId} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0v7" stroke="var(--color-line)" strokeWidth="2" />
      </pattern>
      {future < layout.right && (
        <rect
          x={future}
          y={36}
          width={layout.right - future}
          height={layout.bottom - 36}
          fill={`url(#${hatchId})`}
          opacity=".6"
        />
      )}
      {changes.map((phase) => (
        <path
          key={phase.from}
          d={`M${layout.edge(phase.from)} 30V${layout.bottom}`}
          stroke="var(--color-brand)"
          strokeWidth="1.4"
        />
      ))}
      {visits.map((visit) => {
        const x = layout.edge(visit) + layout.dayWidth / 2;
        return (
          <g key={visit}>
            <path
              d={`M${x} 30V${layout.bottom}`}
              stroke="var(--color-ink-3)"
              strokeWidth="1.2"
              strokeDasharray="3 3"
            />
            {visit > data.today && (
              <SvgText
                x={Math.max(x, future + VISIT_LABEL / 2)}
                y={20}
                anchor="middle"
                weight={550}
                tone="ink-2"
              >
                {t('visit', { date: shortDate(visit) })}
              </SvgText>
            )}
          </g>
        );
      })}
      {layout.ticks.map((tick) => (
        <SvgText key={tick.date} x={layout.x(tick.index)} y={layout.bottom + 20} anchor="middle" tone="ink-3">
          {tick.index === 0 && tick.date.slice(0, 4) !== data.today.slice(0, 4)
            ? withYear(tick.date)
            : shortDate(tick.date)}
        </SvgText>
      ))}
      <SvgText x={layout.x(layout.todayIndex)} y={layout.bottom + 20} anchor="middle" weight={700}>
        {t('today')}
      </SvgText>
    </g>
  );
}

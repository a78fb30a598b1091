'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { TimeChart } from '#components/chart/time-chart.tsx';
import { Card } from '#components/ui/card.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { daysBetween } from '#lib/clinical/local-date.ts';
import type { ChartView } from '#lib/data/patients/view.ts';
import { type ChartRange, isEmptyChart, rangeStart, rangesOf, timeChartData } from './chart-data.ts';

const LONGEST_FIRST_WEEKS = 12;

type ChartProps = {
  view: ChartView;
  perDay: number;
  /** Dates for which a review is booked, oldest first. */
  booked: readonly string[];
};

/** The patient's time line with its range. Needs the areas `chart`, `glyph`, `patient` and `ui`. */
export function ChartCard(props: ChartProps) {
  const { view } = props;
  const t = useTranslations('patient.chart');
  if (isEmptyChart(view)) {
    return (
      <Card title={t('none')} titleId="time-line">
        <p className="text-ink-2">{t('noneText')}</p>
      </Card>
    );
  }
  return <FilledChart {...props} />;
}

function FilledChart({ view, perDay, booked }: ChartProps) {
  const t = useTranslations('patient.chart');
  const ranges = rangesOf(view);
  const [range, setRange] = useState<ChartRange>(ranges.includes(`${LONGEST_FIRST_WEEKS}`) ? '12' : 'all');
  const data = useMemo(
    () =>
      timeChartData(view, range, perDay, ({ position, title }) => t('phase', { position, title }), booked),
    [view, range, perDay, booked, t],
  );
  const weeks = Math.ceil((daysBetween(rangeStart(view, range), view.today) + 1) / 7);
  return (
    <TimeChart
      data={data}
      title={t('title', { weeks })}
      titleId="time-line"
      controls={
        ranges.length > 1 && (
          <Segmented
            label={t('range')}
            labelHidden
            name="range"
            value={range}
            onChange={setRange}
            options={ranges.map((value) => ({ value, label: t(`ranges.${value}`) }))}
          />
        )
      }
    />
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { Table } from '#components/ui/table.tsx';
import type { TimeChartData } from './time-chart-data.ts';
import { useDayWords } from './use-day-words.ts';
import { useShortDate } from './use-short-date.ts';

/** The same days in rows, newest first. What was not reported says so. */
export function TimeChartTable({ data, dates }: { data: TimeChartData; dates: readonly string[] }) {
  const t = useTranslations('chart.time');
  const words = useDayWords(data);
  const shortDate = useShortDate('weekday');
  const rows = dates
    .filter((date) => date <= data.today)
    .map((date) => ({ date, ...words(date) }))
    .reverse();
  const none = t('day.none');
  return (
    <div className="max-h-[36rem] overflow-y-auto">
      <Table
        caption={t('table.caption')}
        rows={rows}
        rowKey={(row) => row.date}
        columns={[
          { key: 'date', head: t('table.date'), cell: (row) => shortDate(row.date), rowHead: true },
          { key: 'leg', head: t('table.leg'), cell: (row) => row.leg ?? none, end: true },
          { key: 'back', head: t('table.back'), cell: (row) => row.back ?? none, end: true },
          { key: 'zone', head: t('table.reaches'), cell: (row) => row.zone ?? none },
          { key: 'sessions', head: t('table.sessions'), cell: (row) => row.sessions ?? none },
          { key: 'measures', head: t('table.measures'), cell: (row) => row.measures },
          { key: 'events', head: t('table.events'), cell: (row) => row.events },
        ]}
      />
    </div>
  );
}

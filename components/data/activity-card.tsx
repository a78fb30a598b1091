'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Act } from '#components/patient/acts.ts';
import { useAct } from '#components/patient/use-act.ts';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Table } from '#components/ui/table.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { ActivityReportView } from '#lib/data/activity/view.ts';
import { MinutesForm } from './minutes-form.tsx';

/** Days with entries and confirmed minutes of a month; off until a manager turns it on. */
export function ActivityCard({
  report,
  turn,
  confirm,
}: {
  report: ActivityReportView;
  turn: Act;
  confirm: Act;
}) {
  const t = useTranslations('data.activity');
  const router = useRouter();
  const { busy, failure, run } = useAct();
  const { month, rows } = report;
  const isOn = rows !== null;
  return (
    <Card title={t('title')} titleId="activity">
      <p className="text-ink-2">{t(isOn ? 'on' : 'off')}</p>
      {rows !== null && (
        <>
          <form method="get" className="mt-4 flex flex-wrap items-end gap-3">
            <TextField type="month" name="month" label={t('month')} defaultValue={month} />
            <Button type="submit">{t('show')}</Button>
          </form>
          <div className="mt-4">
            {rows.length === 0 ? (
              <p className="text-ink-2">{t('none')}</p>
            ) : (
              <Table
                caption={t('title')}
                captionHidden
                rows={rows}
                rowKey={({ episodeId }) => episodeId}
                columns={[
                  { key: 'name', head: t('patient'), cell: ({ name }) => name, rowHead: true },
                  { key: 'days', head: t('days'), cell: ({ days }) => days, end: true },
                  {
                    key: 'minutes',
                    head: t('minutes'),
                    cell: (row) => (
                      <MinutesForm
                        key={`${month}/${row.episodeId}`}
                        row={row}
                        month={month}
                        confirm={confirm}
                      />
                    ),
                  },
                ]}
              />
            )}
          </div>
          {rows.length > 0 && (
            <a
              className="mt-4 inline-block text-brand underline"
              href={`/api/v1/downloads/activity?month=${month}`}
            >
              {t('download')}
            </a>
          )}
        </>
      )}
      {failure !== null && <Banner kind="error" title={failure.message} live />}
      <div className="mt-4">
        <Button
          busy={busy}
          onClick={() =>
            run(
              () => turn({ isOn: !isOn }),
              () => router.refresh(),
            )
          }
        >
          {t(isOn ? 'turnOff' : 'turnOn')}
        </Button>
      </div>
    </Card>
  );
}

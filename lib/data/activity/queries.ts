import 'server-only';
import { localDateAt } from '#lib/clinical/local-date.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { csvOf } from '#lib/export/csv.ts';
import type { Download } from '#lib/guard/download-route.ts';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import { MonthInput } from './input.ts';
import { isActivityReportOn, loadActivityRows } from './load-activity.ts';
import type { ActivityReportView } from './view.ts';

async function thisMonth(tx: Tx, clinicId: string, now: Date): Promise<string> {
  const { timezone } = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { timezone: true },
  });
  return localDateAt(now.toISOString(), timezone).slice(0, 7);
}

/** Days with entries and confirmed minutes of a month, when the clinic wants that report. */
export const getActivityReport = staffQuery({
  name: 'activity.get',
  permission: 'activity.confirm',
  input: MonthInput,
  target: noTarget,
  run: async ({ tx, actor, now }, given): Promise<ActivityReportView> => {
    const month = given.month ?? (await thisMonth(tx, actor.clinicId, now));
    const isOn = await isActivityReportOn(tx, actor.clinicId);
    return { month, rows: isOn ? await loadActivityRows(tx, actor.clinicId, month) : null };
  },
});

/** The same as CSV. Throws `not-found` while the report is off. */
export const giveActivityReport = staffQuery({
  name: 'activity.give',
  permission: 'activity.confirm',
  input: MonthInput,
  target: async ({ tx, actor }) => ((await isActivityReportOn(tx, actor.clinicId)) ? {} : null),
  run: async ({ tx, actor, now }, given): Promise<Download> => {
    const month = given.month ?? (await thisMonth(tx, actor.clinicId, now));
    const rows = await loadActivityRows(tx, actor.clinicId, month);
    if (rows.length === 0) throw new AppError('nothing-to-fetch');
    return {
      fileName: `activity-${month}.csv`,
      contentType: 'text/csv; charset=utf-8',
      content: csvOf({
        notes: [
          `Activity report of ${month}, made ${now.toISOString()}`,
          'Days on which the patient entered something, and minutes that staff confirmed. No bill, no medical judgment.',
          'An empty cell: not confirmed.',
        ],
        columns: ['record_no', 'name', 'days_with_entries', 'minutes_confirmed', 'confirmed_by'],
        rows: rows.map((row) => [row.recordNo, row.name, row.days, row.minutes, row.confirmedBy]),
      }),
    };
  },
});

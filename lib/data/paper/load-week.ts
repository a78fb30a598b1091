import 'server-only';
import { addDays, isoWeekday } from '#lib/clinical/local-date.ts';
import type { EpisodeRecord } from '#lib/data/episodes/episode-record.ts';
import { programOn, spanOn } from '#lib/data/episodes/plan-timeline.ts';
import { type LoadedExercise, nameIn } from '#lib/data/exercises/load-exercises.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { DayAnswers, PaperDayView, PaperRow } from './view.ts';

export type StoredReport = DayAnswers & {
  id: string;
  date: string;
  source: 'patient' | 'staff';
  by: string;
};

type Key = { clinicId: string; episodeId: string };

/** Reports of a range of dates that count, oldest first, with their ticks. */
export async function reportsBetween(
  tx: Tx,
  { clinicId, episodeId }: Key,
  from: string,
  to: string,
): Promise<StoredReport[]> {
  return tx.$queryRaw<StoredReport[]>`
    select r.id, r.local_date as date, r.source, coalesce(m.name, '') as by, r.leg, r.back, r.zone,
      coalesce((
        select json_object_agg(l.exercise, l.done) from (
          select exercise, sum(done) as done from exercise_logs
          where clinic_id = r.clinic_id and report_id = r.id group by exercise) l), '{}') as ticks
    from reports r
    left join memberships m on m.clinic_id = r.clinic_id and m.id = r.entered_by
    where r.clinic_id = ${clinicId}::uuid and r.episode_id = ${episodeId}::uuid
      and r.local_date between ${from} and ${to}
      and not exists (select from reports newer
        where newer.clinic_id = r.clinic_id and newer.supersedes_id = r.id)
    order by r.local_date, r.made_at, r.id`;
}

/** What the phone said about a day, several messages taken together; null when it said nothing. */
export function phoneAnswers(reports: readonly StoredReport[], date: string): DayAnswers | null {
  const said = reports.filter((report) => report.source === 'patient' && report.date === date);
  if (said.length === 0) return null;
  const last = (key: 'leg' | 'back' | 'zone') =>
    said.findLast((report) => report[key] !== null)?.[key] ?? null;
  const ticks: Record<string, number> = {};
  for (const report of said) {
    for (const [exercise, done] of Object.entries(report.ticks)) {
      ticks[exercise] = (ticks[exercise] ?? 0) + Number(done);
    }
  }
  return { leg: last('leg'), back: last('back'), zone: last('zone'), ticks };
}

/** The newest paper entry of a day. */
export function paperEntry(reports: readonly StoredReport[], date: string): StoredReport | null {
  return reports.findLast((report) => report.source === 'staff' && report.date === date) ?? null;
}

export function weekDays(from: string): string[] {
  return Array.from({ length: 7 }, (_, index) => addDays(from, index));
}

export function dayViews(
  reports: readonly StoredReport[],
  dates: readonly string[],
  today: string,
): PaperDayView[] {
  return dates.map((date) => {
    const paper = paperEntry(reports, date);
    return {
      date,
      isFuture: date > today,
      phone: phoneAnswers(reports, date),
      paper: paper && {
        reportId: paper.id,
        by: paper.by,
        leg: paper.leg,
        back: paper.back,
        zone: paper.zone,
        ticks: Object.fromEntries(
          Object.entries(paper.ticks).map(([exercise, done]) => [exercise, Number(done)]),
        ),
      },
    };
  });
}

/** What the plan of those days asks for, and what was ticked without being planned; in the order of the plan. */
export function rowsOf(
  record: EpisodeRecord,
  days: readonly PaperDayView[],
  exercises: ReadonlyMap<string, LoadedExercise>,
): PaperRow[] {
  const rows = new Map<string, PaperRow>();
  for (const [index, { date, paper }] of days.entries()) {
    const program = programOn(record.programs, date);
    const items = (program && spanOn(program, date)?.phase.items) ?? [];
    for (const item of items) {
      if (item.asNeeded || exercises.get(item.exercise)?.data.dose.everyMinutes !== undefined) continue;
      const row = rows.get(item.exercise) ?? emptyRow(item.exercise, exercises);
      row.timesPerDay = Math.max(row.timesPerDay, item.timesPerDay);
      row.isPlanned[index] = item.timesPerWeek !== null || item.weekdays.includes(isoWeekday(date));
      rows.set(item.exercise, row);
    }
    for (const exercise of Object.keys(paper?.ticks ?? {})) {
      if (!rows.has(exercise)) rows.set(exercise, emptyRow(exercise, exercises));
    }
  }
  return [...rows.values()];
}

function emptyRow(exercise: string, exercises: ReadonlyMap<string, LoadedExercise>): PaperRow {
  return {
    exercise,
    name: nameIn(exercises, exercise),
    timesPerDay: 1,
    isPlanned: Array.from({ length: 7 }, () => false),
  };
}

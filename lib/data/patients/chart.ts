import { importantPainGoal, importantPsfsGoal, importantRmdqGoal } from '#lib/clinical/goals.ts';
import type { History } from '#lib/clinical/history.ts';
import { addDays, dayNumber, daysBetween } from '#lib/clinical/local-date.ts';
import { planOf } from '#lib/clinical/plan.ts';
import type { Evaluation } from '#lib/clinical/result.ts';
import { plannedReviewDays } from '#lib/clinical/rules/review-due.ts';
import type { Settings } from '#lib/clinical/settings.ts';
import type { EpisodeRecord, ReportRecord } from '#lib/data/episodes/episode-record.ts';
import type { ChartView, DayRow, MeasurePoint } from './view.ts';

const ENOUGH_REPORTS = 7;
/** Days of future that the chart shows, for the next visit. */
const AHEAD_DAYS = 7;

type Charted = { record: EpisodeRecord; history: History; evaluation: Evaluation; settings: Settings };

/** One aligned time line: pain, zone, routines, phases, measures and visits. */
export function chartOf({ record, history, evaluation, settings }: Charted, today: string): ChartView {
  const from = record.episode.programStartedOn ?? record.episode.openedOn;
  const start = from < today ? from : today;
  const days = daysOf(record, history, start, today);
  const primary = evaluation.primaryPain;
  const rmdq = pointsOf(record, 'rmdq');
  const psfs = pointsOf(record, 'psfs');
  return {
    from: start,
    to: addDays(today, AHEAD_DAYS),
    today,
    days,
    base: {
      leg: evaluation.base.leg,
      back: evaluation.base.back,
      isProvisional: evaluation.base.provisional,
    },
    goal: importantPainGoal(primary ? evaluation.base[primary] : null, settings),
    primaryPain: primary,
    phases: phasesOf(record),
    rmdq,
    psfs,
    rmdqGoal: importantRmdqGoal(rmdq[0]?.value ?? null, settings),
    psfsGoal: importantPsfsGoal(psfs[0]?.value ?? null, settings),
    reviews: reviewsOf(record, today, settings),
    isTooEarly: days.filter(([leg, back]) => leg !== null || back !== null).length < ENOUGH_REPORTS,
  };
}

function daysOf(record: EpisodeRecord, history: History, from: string, today: string): DayRow[] {
  const plan = planOf(history);
  const reports = new Map<string, ReportRecord[]>();
  for (const report of record.reports)
    reports.set(report.date, [...(reports.get(report.date) ?? []), report]);
  return Array.from({ length: daysBetween(from, today) + 1 }, (_, offset): DayRow => {
    const date = addDays(from, offset);
    const { planned, done } = plan.dayOf(dayNumber(date));
    const said = reports.get(date) ?? [];
    const last = (kind: 'leg' | 'back' | 'zone') =>
      said.findLast((one) => one[kind] !== null)?.[kind] ?? null;
    return [last('leg'), last('back'), last('zone'), planned, done, said.length > 0 ? 1 : 0];
  });
}

function phasesOf(record: EpisodeRecord): ChartView['phases'] {
  return record.programs.flatMap((program) =>
    program.phaseStarts.map((start, index) => {
      const next = program.phaseStarts[index + 1];
      const titles = program.versions.at(-1)?.phases ?? [];
      return {
        position: start.position,
        title: titles.find((phase) => phase.position === start.position)?.title ?? program.title,
        from: start.startedOn,
        to: next ? addDays(next.startedOn, -1) : program.endsOn,
      };
    }),
  );
}

function pointsOf(record: EpisodeRecord, kind: string): MeasurePoint[] {
  return record.measures.filter((m) => m.kind === kind).map(({ date, value }) => ({ date, value }));
}

/** Planned reviews up to the days ahead, and those that took place beside the plan. */
function reviewsOf(record: EpisodeRecord, today: string, settings: Settings): ChartView['reviews'] {
  const start = record.episode.programStartedOn;
  if (start === null) return [];
  const day = daysBetween(start, today) + AHEAD_DAYS;
  const planned = plannedReviewDays({ settings: settings.values, day }, record.episode.stage);
  const others = record.reviews.flatMap(({ plannedDay }) =>
    planned.includes(plannedDay) ? [] : [plannedDay],
  );
  return [...planned, ...others].map((plannedDay) => ({
    plannedDay,
    plannedOn: addDays(start, plannedDay),
    recordedOn: record.reviews.find((review) => review.plannedDay === plannedDay)?.recordedOn ?? null,
  }));
}

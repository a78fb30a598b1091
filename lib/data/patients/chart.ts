import { importantPainGoal, importantPsfsGoal, importantRmdqGoal } from '#lib/clinical/goals.ts';
import type { History } from '#lib/clinical/history.ts';
import { addDays, dayNumber, daysBetween } from '#lib/clinical/local-date.ts';
import { planOf } from '#lib/clinical/plan.ts';
import type { Evaluation } from '#lib/clinical/result.ts';
import { plannedReviewDays } from '#lib/clinical/rules/review-due.ts';
import type { Settings } from '#lib/clinical/settings.ts';
import { median } from '#lib/clinical/statistics.ts';
import type { EpisodeRecord } from '#lib/data/episodes/episode-record.ts';
import type { ChartView, DayView, MeasurePoint } from './view.ts';

const MEDIAN_DAYS = 7;
const MEDIAN_REPORTS = 3;
const ENOUGH_REPORTS = 7;
/** Days of future that the chart shows, for the next visit. */
const AHEAD_DAYS = 7;

type Charted = { record: EpisodeRecord; history: History; evaluation: Evaluation; settings: Settings };

/** One aligned time line: pain, zone, routines, phases, measures and visits. */
export function chartOf({ record, history, evaluation, settings }: Charted, today: string): ChartView {
  const from = record.episode.programStartedOn ?? record.episode.openedOn;
  const days = daysOf(record, history, from < today ? from : today, today);
  const primary = evaluation.primaryPain;
  const rmdq = pointsOf(record, 'rmdq');
  const psfs = pointsOf(record, 'psfs');
  return {
    from: days[0]?.date ?? today,
    to: addDays(today, AHEAD_DAYS),
    today,
    days,
    legMedian: runningMedian(days, 'leg'),
    backMedian: runningMedian(days, 'back'),
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
    isTooEarly: days.filter((day) => day.leg !== null || day.back !== null).length < ENOUGH_REPORTS,
  };
}

function daysOf(record: EpisodeRecord, history: History, from: string, today: string): DayView[] {
  const plan = planOf(history);
  const byDate = new Map<string, DayView>();
  for (let offset = 0; offset <= daysBetween(from, today); offset += 1) {
    const date = addDays(from, offset);
    const { planned, done } = plan.dayOf(dayNumber(date));
    byDate.set(date, {
      date,
      leg: null,
      back: null,
      zone: null,
      flareDay: false,
      planned,
      done,
      hasReport: false,
    });
  }
  for (const report of record.reports) {
    const day = byDate.get(report.date);
    if (!day) continue;
    day.hasReport = true;
    day.leg = report.leg ?? day.leg;
    day.back = report.back ?? day.back;
    day.zone = report.zone ?? day.zone;
    day.flareDay ||= report.flareDay;
  }
  return [...byDate.values()];
}

/** Median of the 7 days that end on each day; only where at least 3 reports exist. */
function runningMedian(days: readonly DayView[], kind: 'leg' | 'back'): MeasurePoint[] {
  return days.flatMap((day, index) => {
    const window = days.slice(Math.max(0, index - MEDIAN_DAYS + 1), index + 1);
    const pains = window.map((entry) => entry[kind]).filter((pain): pain is number => pain !== null);
    const value = pains.length >= MEDIAN_REPORTS ? median(pains) : null;
    return value === null ? [] : [{ date: day.date, value }];
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

function reviewsOf(record: EpisodeRecord, today: string, settings: Settings): ChartView['reviews'] {
  const start = record.episode.programStartedOn;
  if (start === null) return [];
  const day = daysBetween(start, today) + AHEAD_DAYS;
  return plannedReviewDays({ settings: settings.values, day }, record.episode.stage).map((plannedDay) => ({
    plannedDay,
    plannedOn: addDays(start, plannedDay),
    recordedOn: record.reviews.find((review) => review.plannedDay === plannedDay)?.recordedOn ?? null,
  }));
}

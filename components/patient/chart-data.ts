import type { TimeChartData } from '#components/chart/time-chart-data.ts';
import { addDays, daysBetween } from '#lib/clinical/local-date.ts';
import type { ChartView, CurrentProgramView, DayView } from '#lib/data/patients/view.ts';
import { asZone } from './as-zone.ts';

/** Weeks that a range shows; `all` from the first day on. */
export const CHART_RANGES = ['4', '12', 'all'] as const;
export type ChartRange = (typeof CHART_RANGES)[number];

/** Days before a range that its first medians need. */
const MEDIAN_LEAD_DAYS = 6;
const ROUTINES_AT_MOST = 4;
const MOST_DAYS_AHEAD = 42;

/** First date of a range; never before the first date of the chart. */
export function rangeStart(view: Pick<ChartView, 'from' | 'today'>, range: ChartRange): string {
  if (range === 'all') return view.from;
  const start = addDays(view.today, 1 - Number(range) * 7);
  return daysBetween(view.from, start) > 0 ? start : view.from;
}

/** Ranges that show less than everything, and everything. */
export function rangesOf(view: Pick<ChartView, 'from' | 'today'>): ChartRange[] {
  const days = daysBetween(view.from, view.today) + 1;
  return CHART_RANGES.filter((range) => range === 'all' || days > Number(range) * 7);
}

/** Nothing was ever said: no day with a report, no questionnaire. */
export function isEmptyChart(view: Pick<ChartView, 'days' | 'rmdq' | 'psfs'>): boolean {
  return (
    view.rmdq.length === 0 &&
    view.psfs.length === 0 &&
    view.days.every(([, , , , , hasReport]) => hasReport === 0)
  );
}

/** The days as they came, with their dates. */
export function daysOf({ from, days }: Pick<ChartView, 'from' | 'days'>): DayView[] {
  return days.map(([leg, back, zone, planned, done, hasReport], index) => ({
    date: addDays(from, index),
    leg,
    back,
    zone,
    planned,
    done,
    hasReport: hasReport === 1,
  }));
}

/** Routines of a usual day: as often as the exercise that is done most often. */
export function routinesPerDay(program: CurrentProgramView | null): number {
  const times = (program?.items ?? [])
    .map(({ prescription }) => prescription)
    .filter(({ asNeeded, timesPerWeek }) => !asNeeded && timesPerWeek === null)
    .map(({ timesPerDay }) => timesPerDay);
  return Math.min(ROUTINES_AT_MOST, Math.max(1, ...times));
}

/** Exercise completions of a day as routines, in halves. Null: nobody said anything. */
export function routinesDone(
  day: Pick<DayView, 'planned' | 'done' | 'hasReport'>,
  perDay: number,
): number | null {
  if (day.planned === 0) return day.hasReport ? 0 : null;
  if (day.done === 0) return day.hasReport ? 0 : null;
  return Math.round(Math.min(1, day.done / day.planned) * perDay * 2) / 2;
}

/** The chart's own form of a patient's days. */
export function timeChartData(
  view: ChartView,
  range: ChartRange,
  perDay: number,
  phaseLabel: (phase: ChartView['phases'][number]) => string,
  booked: readonly string[] = [],
): TimeChartData {
  const from = rangeStart(view, range);
  const lead = addDays(from, -MEDIAN_LEAD_DAYS);
  const base = view.primaryPain === null ? view.base.leg : view.base[view.primaryPain];
  return {
    from,
    to: lastDay(view, booked),
    today: view.today,
    days: daysOf(view)
      .filter((day) => day.date >= lead)
      .map((day) => ({
        on: day.date,
        leg: day.leg,
        back: day.back,
        zone: asZone(day.zone),
        sessionsPlanned: day.planned === 0 ? 0 : perDay,
        sessionsDone: routinesDone(day, perDay),
      })),
    phases: view.phases.map((phase) => ({ from: phase.from, to: phase.to, label: phaseLabel(phase) })),
    visits: visitsOf(view, booked).filter((on) => on >= from),
    base: base === null ? null : { value: base, provisional: view.base.isProvisional },
    goal: view.goal,
    rmdq: measure(view.rmdq, view.rmdqGoal),
    psfs: measure(view.psfs, view.psfsGoal),
  };
}

/** Reviews that took place, those that are booked, and the next planned one where none is booked. */
function visitsOf({ reviews, today }: ChartView, booked: readonly string[]): string[] {
  const held = reviews.flatMap(({ recordedOn }) => recordedOn ?? []);
  const isBooked = booked.some((on) => on >= today);
  const planned = reviews
    .filter(({ recordedOn, plannedOn }) => recordedOn === null && (plannedOn < today || !isBooked))
    .map(({ plannedOn }) => plannedOn);
  return [...new Set([...held, ...planned, ...booked])].sort();
}

/** Far enough to show the next booked review, at most six weeks. */
function lastDay({ to, today }: ChartView, booked: readonly string[]): string {
  const farthest = addDays(today, MOST_DAYS_AHEAD);
  const next = booked.find((on) => on >= today);
  return next === undefined || next <= to || next > farthest ? to : addDays(next, 1);
}

function measure(points: ChartView['rmdq'], goal: number | null): TimeChartData['rmdq'] {
  const [first] = points;
  if (first === undefined) return null;
  return {
    values: points.map(({ date, value }) => ({ on: date, value })),
    goal,
    needs: goal === null ? null : Math.abs(first.value - goal),
  };
}

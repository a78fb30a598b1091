import type { ExerciseLog, History, Pause, Program } from './history.ts';
import { dayNumber, weekdayOfDay } from './local-date.ts';

const NO_END = Number.POSITIVE_INFINITY;

/** One row of a program while it is in force, days as numbers. */
interface PlanRow {
  readonly exercise: string;
  readonly from: number;
  readonly to: number;
  readonly timesPerDay: number;
  readonly weekdays: readonly number[];
  /** Weekly target, or null for fixed days. */
  readonly timesPerWeek: number | null;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

export interface PlannedExercise {
  readonly exercise: string;
  readonly planned: number;
  /** Completions that count: never more than planned. */
  readonly done: number;
}

/** Fixed-day units of one date, and whether that date counts as a day of the program. */
export interface PlanDay {
  readonly active: boolean;
  readonly exercises: readonly PlannedExercise[];
  readonly planned: number;
  readonly done: number;
}

export interface Totals {
  readonly planned: number;
  readonly done: number;
}

export interface Plan {
  readonly isPaused: (day: number) => boolean;
  readonly dayOf: (day: number) => PlanDay;
  /** Planned and done units of the weekly targets, over a window of days. */
  readonly weeklyTotals: (from: number, to: number) => Totals;
  /** First day of the first program; null without any. */
  readonly firstDay: number | null;
}

function spanOf(from: string, to: string | null | undefined): Span {
  return { from: dayNumber(from), to: to ? dayNumber(to) : NO_END };
}

const covers = (span: Span, day: number): boolean => span.from <= day && day <= span.to;

function rowsOf(program: Program): PlanRow[] {
  const whole = spanOf(program.startsOn, program.endsOn);
  return program.items
    .filter((item) => !item.asNeeded)
    .map((item) => {
      const own = spanOf(item.from, item.to);
      return {
        exercise: item.exercise,
        from: Math.max(own.from, whole.from),
        to: Math.min(own.to, whole.to),
        timesPerDay: item.timesPerDay,
        weekdays: item.weekdays,
        timesPerWeek: item.timesPerWeek ?? null,
      };
    });
}

function byExercise(rows: readonly PlanRow[]): Map<string, PlanRow[]> {
  const groups = new Map<string, PlanRow[]>();
  for (const row of rows) {
    const group = groups.get(row.exercise);
    if (group) group.push(row);
    else groups.set(row.exercise, [row]);
  }
  return groups;
}

/** Of overlapping rows the version in force: those that began last. */
function latest(rows: readonly PlanRow[]): readonly PlanRow[] {
  const newest = Math.max(...rows.map((row) => row.from));
  return rows.filter((row) => row.from === newest);
}

function unitsOn(rows: readonly PlanRow[], day: number): number {
  const weekday = weekdayOfDay(day);
  return latest(rows).reduce((sum, row) => sum + (row.weekdays.includes(weekday) ? row.timesPerDay : 0), 0);
}

/**
 * Units of one exercise on one day. Where one version ends on the day the next begins, the dose was changed
 * "from today", and that day asks for the smaller of the two.
 */
function plannedUnits(rows: readonly PlanRow[], day: number): number {
  const running = rows.filter((row) => covers(row, day));
  const ending = running.filter((row) => row.to === day);
  const staying = running.filter((row) => row.to > day);
  const isChange = ending.length > 0 && staying.some((row) => row.from === day);
  return isChange ? Math.min(unitsOn(ending, day), unitsOn(staying, day)) : unitsOn(running, day);
}

function doneByDay(logs: readonly ExerciseLog[]): Map<number, Map<string, number>> {
  const days = new Map<number, Map<string, number>>();
  for (const log of logs) {
    const day = dayNumber(log.date);
    const exercises = days.get(day) ?? new Map<string, number>();
    exercises.set(log.exercise, (exercises.get(log.exercise) ?? 0) + log.done);
    days.set(day, exercises);
  }
  return days;
}

function pausedDays(pauses: readonly Pause[]): (day: number) => boolean {
  const spans = pauses.map((pause) => spanOf(pause.from, pause.to));
  return (day) => spans.some((span) => covers(span, day));
}

/**
 * What was planned and done on each local date. Nothing is planned on rest days, before the start, after
 * the end, on paused dates, or for as-needed items.
 */
export function planOf({
  programs,
  pauses,
  exerciseLogs,
}: Pick<History, 'programs' | 'pauses' | 'exerciseLogs'>): Plan {
  const spans = programs.map((program) => spanOf(program.startsOn, program.endsOn));
  const rows = programs.flatMap(rowsOf);
  const fixed = [...byExercise(rows.filter((row) => row.timesPerWeek === null))];
  const weekly = [...byExercise(rows.filter((row) => row.timesPerWeek !== null))];
  const done = doneByDay(exerciseLogs);
  const isPaused = pausedDays(pauses);
  const isActive = (day: number) => !isPaused(day) && spans.some((span) => covers(span, day));
  const known = new Map<number, PlanDay>();

  function workOut(day: number): PlanDay {
    if (!isActive(day)) return { active: false, exercises: [], planned: 0, done: 0 };
    const exercises: PlannedExercise[] = [];
    let plannedTotal = 0;
    let doneTotal = 0;
    for (const [exercise, own] of fixed) {
      const planned = plannedUnits(own, day);
      if (planned === 0) continue;
      const counted = Math.min(planned, done.get(day)?.get(exercise) ?? 0);
      exercises.push({ exercise, planned, done: counted });
      plannedTotal += planned;
      doneTotal += counted;
    }
    return { active: true, exercises, planned: plannedTotal, done: doneTotal };
  }

  function weeklyTotals(from: number, to: number): Totals {
    let planned = 0;
    let counted = 0;
    for (const [exercise, own] of weekly) {
      let target = 0;
      let logged = 0;
      for (let day = from; day <= to; day += 1) {
        const running = isActive(day) ? own.filter((row) => covers(row, day)) : [];
        if (running.length === 0) continue;
        target += latest(running).reduce((sum, row) => sum + (row.timesPerWeek ?? 0), 0);
        logged += done.get(day)?.get(exercise) ?? 0;
      }
      const units = Math.floor(target / 7 + 1e-9);
      planned += units;
      counted += Math.min(units, logged);
    }
    return { planned, done: counted };
  }

  return {
    isPaused,
    dayOf: (day) => {
      const planDay = known.get(day) ?? workOut(day);
      known.set(day, planDay);
      return planDay;
    },
    weeklyTotals,
    firstDay: spans.length === 0 ? null : Math.min(...spans.map((span) => span.from)),
  };
}

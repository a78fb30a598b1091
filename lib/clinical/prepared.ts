import { between, type DayReport, dayReports, type SeriesName, seriesOf } from './check-ins.ts';
import type { ExerciseLog, History, Measure, MeasureKind, Session } from './history.ts';
import { dayNumber } from './local-date.ts';
import { type Plan, planOf } from './plan.ts';
import type { Settings } from './settings.ts';
import type { Point } from './statistics.ts';

export type DatedLog = ExerciseLog & { readonly day: number };
export type DatedSession = Session & { readonly day: number };

/** A history sorted and indexed once; it is then evaluated on one date or on many. */
export interface Prepared {
  readonly history: History;
  readonly settings: Settings;
  readonly startDay: number;
  readonly onsetDay: number | null;
  readonly recoveredDay: number | null;
  readonly reports: readonly DayReport[];
  readonly series: Readonly<Record<SeriesName, readonly Point[]>>;
  /** Logs that say something, oldest first; of one date the worst last. */
  readonly logs: readonly DatedLog[];
  readonly sessions: readonly DatedSession[];
  readonly measures: ReadonlyMap<MeasureKind, readonly Point[]>;
  readonly plan: Plan;
}

/** Kinds where a higher number is better. */
const HIGHER_IS_BETTER: ReadonlySet<MeasureKind> = new Set(['psfs', 'groc']);

const dated = <T extends { readonly date: string }>(row: T): T & { day: number } => ({
  ...row,
  day: dayNumber(row.date),
});

/** No completion and no reason is the same as no log. */
function saysSomething(log: ExerciseLog): boolean {
  return log.done > 0 || (log.skipReason ?? null) !== null || (log.pain ?? null) !== null || log.movedDown;
}

function compareLogs(a: DatedLog, b: DatedLog): number {
  return (
    a.day - b.day ||
    Number(a.movedDown) - Number(b.movedDown) ||
    (a.pain ?? -1) - (b.pain ?? -1) ||
    a.done - b.done
  );
}

/** One value per kind and date; of two the worse one stands. */
function measuresByKind(measures: readonly Measure[]): Map<MeasureKind, Point[]> {
  const kinds = new Map<MeasureKind, Map<number, number>>();
  for (const { kind, date, value } of measures) {
    const days = kinds.get(kind) ?? new Map<number, number>();
    const day = dayNumber(date);
    const other = days.get(day) ?? value;
    days.set(day, HIGHER_IS_BETTER.has(kind) ? Math.min(other, value) : Math.max(other, value));
    kinds.set(kind, days);
  }
  const sorted = new Map<MeasureKind, Point[]>();
  for (const [kind, days] of kinds) {
    sorted.set(
      kind,
      [...days].map(([day, value]) => ({ day, value })).sort((a, b) => a.day - b.day),
    );
  }
  return sorted;
}

const dayOrNull = (date: string | null | undefined): number | null => (date ? dayNumber(date) : null);

/** The history without anything reported after its `evaluateOn`; what is planned ahead stays. */
export function knownOn(history: History): History {
  const isKnown = (row: { readonly date: string }) => row.date <= history.evaluateOn;
  return {
    ...history,
    checkIns: history.checkIns.filter(isKnown),
    exerciseLogs: history.exerciseLogs.filter(isKnown),
    sessions: history.sessions.filter(isKnown),
    measures: history.measures.filter(isKnown),
    reviews: history.reviews.filter((review) => review.recordedOn <= history.evaluateOn),
  };
}

export function prepare(history: History, settings: Settings): Prepared {
  const reports = dayReports(history.checkIns);
  const { episode } = history;
  return {
    history,
    settings,
    startDay: dayNumber(episode.programStartedOn),
    onsetDay: dayOrNull(episode.onsetDate),
    recoveredDay: dayOrNull(episode.recoveredOn),
    reports,
    series: {
      leg: seriesOf(reports, 'leg'),
      back: seriesOf(reports, 'back'),
      zone: seriesOf(reports, 'zone'),
      numbness: seriesOf(reports, 'numbness'),
      worst: seriesOf(reports, 'worst'),
    },
    logs: history.exerciseLogs.filter(saysSomething).map(dated).sort(compareLogs),
    sessions: history.sessions.map(dated).sort((a, b) => a.day - b.day),
    measures: measuresByKind(history.measures),
    plan: planOf(history),
  };
}

/** Reports of a window that answered a series. */
export function pointsBetween(
  prepared: Prepared,
  series: SeriesName,
  from: number,
  to: number,
): readonly Point[] {
  return between(prepared.series[series], from, to);
}

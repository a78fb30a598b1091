import type { CheckIn, GateTick } from './history.ts';
import { dayNumber } from './local-date.ts';
import type { Point } from './statistics.ts';

/** All that was reported for one local date. */
export interface DayReport {
  readonly day: number;
  readonly leg: number | null;
  readonly back: number | null;
  readonly zone: number | null;
  readonly numbness: number | null;
  readonly gate: readonly GateTick[];
  /** Symptoms in both legs, said at any time of that day. */
  readonly bothLegs: boolean;
  readonly flareDay: boolean;
}

export type SeriesName = 'leg' | 'back' | 'zone' | 'numbness' | 'worst';

function dayReport(checkIn: CheckIn): DayReport {
  return {
    day: dayNumber(checkIn.date),
    leg: checkIn.leg ?? null,
    back: checkIn.back ?? null,
    zone: checkIn.zone ?? null,
    numbness: checkIn.numbness ?? null,
    gate: checkIn.gate,
    bothLegs: checkIn.legs === 'both',
    flareDay: checkIn.flareDay ?? false,
  };
}

/**
 * Two check-ins of one local date: the later values win where they were answered; ticks (gate, both legs,
 * flare-up day) are only ever added.
 */
function mergeReports(earlier: DayReport, later: DayReport): DayReport {
  return {
    day: earlier.day,
    leg: later.leg ?? earlier.leg,
    back: later.back ?? earlier.back,
    zone: later.zone ?? earlier.zone,
    numbness: later.numbness ?? earlier.numbness,
    gate: [...new Set([...earlier.gate, ...later.gate])],
    bothLegs: earlier.bothLegs || later.bothLegs,
    flareDay: earlier.flareDay || later.flareDay,
  };
}

/** One report per local date, oldest first. Rows of the same date count in the order given. */
export function dayReports(checkIns: readonly CheckIn[]): DayReport[] {
  const byDay = new Map<number, DayReport>();
  for (const checkIn of checkIns) {
    const report = dayReport(checkIn);
    const earlier = byDay.get(report.day);
    byDay.set(report.day, earlier ? mergeReports(earlier, report) : report);
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}

/** The higher of leg and back pain; null when neither was answered. */
export function worstPain(leg: number | null, back: number | null): number | null {
  return leg === null ? back : back === null ? leg : Math.max(leg, back);
}

export function levelOf(report: DayReport, series: SeriesName): number | null {
  return series === 'worst' ? worstPain(report.leg, report.back) : report[series];
}

/** The answered values of one series; days without an answer are left out, never zero. */
export function seriesOf(reports: readonly DayReport[], series: SeriesName): Point[] {
  const points: Point[] = [];
  for (const report of reports) {
    const value = levelOf(report, series);
    if (value !== null) points.push({ day: report.day, value });
  }
  return points;
}

/** Index of the first row on or after `day`, in rows sorted by day. */
function firstOnOrAfter(rows: readonly { readonly day: number }[], day: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.day ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows from `from` to `to`, both days included; rows must be sorted by day. */
export function between<T extends { readonly day: number }>(
  rows: readonly T[],
  from: number,
  to: number,
): readonly T[] {
  return rows.slice(firstOnOrAfter(rows, from), firstOnOrAfter(rows, to + 1));
}

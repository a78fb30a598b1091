import type { SeriesName } from './check-ins.ts';
import { type Prepared, pointsBetween } from './prepared.ts';
import { lowerMedian, median, type Point } from './statistics.ts';

export interface Baseline {
  readonly value: number | null;
  /** Too few values for a median: the intake answer stands alone. */
  readonly provisional: boolean;
}

/** The last few reports of a series and what they are compared with. */
export interface Recent {
  /** Oldest first. */
  readonly points: readonly Point[];
  readonly first: Point;
  readonly latest: Point;
  readonly median: number;
  /** Median of the reports before, or the start when there are too few. */
  readonly reference: number | null;
}

/** Zones stay whole: of two middle values the one higher up counts. */
export const middleOf = (series: SeriesName) => (series === 'zone' ? lowerMedian : median);

const values = (points: readonly Point[]): number[] => points.map((point) => point.value);

function intakeValue(prepared: Prepared, series: SeriesName): number | null {
  const { intake } = prepared.history.episode;
  if (series !== 'worst') return intake[series] ?? null;
  const pains = [intake.leg ?? null, intake.back ?? null].filter((pain) => pain !== null);
  return pains.length === 0 ? null : Math.max(...pains);
}

/**
 * Level at the start: median of the intake value and the reports of days 0–4, frozen after that.
 * Source: five ratings are far more reliable than one [HEA14].
 */
export function baselineOf(prepared: Prepared, series: SeriesName, on: number): Baseline {
  const settings = prepared.settings.values;
  const intake = intakeValue(prepared, series);
  const lastDay = Math.min(prepared.startDay + settings['base.lastDay'], on);
  const all = values(pointsBetween(prepared, series, prepared.startDay, lastDay));
  if (intake !== null) all.push(intake);
  if (all.length < settings['base.minValues']) return { value: intake, provisional: true };
  return { value: middleOf(series)(all), provisional: false };
}

/** Median of the last 7 days, or null with fewer than 3 reports [HEA14]. */
export function currentOf(prepared: Prepared, series: SeriesName, on: number): number | null {
  const settings = prepared.settings.values;
  const points = pointsBetween(prepared, series, on - settings['current.windowDays'] + 1, on);
  return points.length < settings['current.minReports'] ? null : middleOf(series)(values(points));
}

/**
 * The three latest reports, all within 5 days, against the median of up to 7 before them (at least 3, not
 * older than 21 days), else against the start. Null with fewer than three.
 */
export function recentOf(
  prepared: Prepared,
  series: SeriesName,
  on: number,
  base: number | null,
): Recent | null {
  const settings = prepared.settings.values;
  const points = pointsBetween(prepared, series, on - settings['previous.windowDays'], on);
  const last = points.slice(-settings['recent.reports']);
  const latest = last.at(-1);
  const first = last.at(0);
  if (latest === undefined || first === undefined) return null;
  if (last.length < settings['recent.reports']) return null;
  if (first.day <= on - settings['recent.windowDays']) return null;
  const before = points.slice(0, -settings['recent.reports']).slice(-settings['previous.reports']);
  const middle = middleOf(series);
  const enough = before.length >= settings['previous.minReports'];
  return {
    points: last,
    first,
    latest,
    median: middle(values(last)) ?? latest.value,
    reference: enough ? middle(values(before)) : base,
  };
}

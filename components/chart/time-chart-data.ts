import type { Zone } from '#components/glyph/distal-ladder.tsx';

/** What is known about one local date. A date without an entry is a day of which nothing is known. */
export type ChartDay = {
  /** YYYY-MM-DD */
  on: string;
  /** NPRS 0 to 10; null: not reported. */
  leg: number | null;
  back: number | null;
  zone: Zone | null;
  /** Routines due that day; 0 is a rest day. */
  sessionsPlanned: number;
  /** Routines done, a part counts a half; null: no report. */
  sessionsDone: number | null;
};

export type ChartPhase = {
  from: string;
  /** Last date; null while it runs. */
  to: string | null;
  label: string;
  /** Before the first program. */
  intake?: boolean;
};

/** Scores of one questionnaire, oldest first. */
export type ChartMeasure = {
  values: readonly { on: string; value: number }[];
  /** Score from which the change is important; null when it can't be said. */
  goal: number | null;
  /** Points of change that are important. */
  needs: number | null;
};

export type TimeChartData = {
  /** First and last date of the axis; `to` lies after `today` when a visit is planned. */
  from: string;
  to: string;
  today: string;
  /** Oldest first. Up to six days before `from` may be given, for the median of the first days. */
  days: readonly ChartDay[];
  phases: readonly ChartPhase[];
  visits: readonly string[];
  /** Leg pain at the start, or back pain where that is the main pain; null when unknown. */
  base: { value: number; provisional: boolean } | null;
  /** Pain at or below which the change is real; null when it can't be said. */
  goal: number | null;
  /** RMDQ 0 to 24 (lower is better) and PSFS 0 to 10 (higher is better); null hides the row. */
  rmdq: ChartMeasure | null;
  psfs: ChartMeasure | null;
};

/** Under this many reports the chart shows days only. */
export const LEAST_REPORTS = 7;

/** Days with at least one pain score. */
export function countReports(days: readonly ChartDay[]): number {
  return days.filter((day) => day.leg !== null || day.back !== null).length;
}

import { dayNumber } from '#lib/clinical/local-date.ts';

/** Room of a drawing in its own units, and of the plot in it. */
export type Frame = { width: number; left: number; right: number };

export type XScale = {
  /** Where a local date lies. */
  x: (date: string) => number;
  /** Where the middle of a week lies that begins on a date; weeks that still run end today. */
  middle: (from: string, to: string) => number;
};

/** Places local dates from `from` to `to` evenly over the plot. */
export function xScale({ width, left, right }: Frame, from: string, to: string): XScale {
  const first = dayNumber(from);
  const days = Math.max(1, dayNumber(to) - first);
  const at = (day: number) => left + ((day - first) / days) * (width - left - right);
  return {
    x: (date) => at(dayNumber(date)),
    middle: (start, end) => at((dayNumber(start) + Math.min(dayNumber(end), first + days)) / 2),
  };
}

/** The earlier of two dates: a running week ends today. */
export function earlierDate(a: string, b: string): string {
  return a.localeCompare(b) <= 0 ? a : b;
}

type Point = { x: number; y: number };

/** Runs of neighbors that both have a value: a missing week is a gap in the line. */
export function runsOf<T>(items: readonly T[], pointOf: (item: T) => Point | null): Point[][] {
  const runs: Point[][] = [];
  let run: Point[] = [];
  for (const item of items) {
    const point = pointOf(item);
    if (point) run.push(point);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** SVG path through the points, to one decimal. */
export function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

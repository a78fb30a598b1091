/** Room for binary fractions such as 0.1 + 0.2, far below any clinical step. */
const TOLERANCE = 1e-9;

export function atLeast(value: number, threshold: number): boolean {
  return value >= threshold - TOLERANCE;
}

export function atMost(value: number, threshold: number): boolean {
  return value <= threshold + TOLERANCE;
}

/** 2.5 becomes 3, −2.5 becomes −2. */
export function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5 + TOLERANCE);
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

/** Middle value, or the mean of the two middle ones; null when empty. */
export function median(values: readonly number[]): number | null {
  const sorted = ascending(values);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** Median that stays on the scale: of two middle values the lower one; null when empty. */
export function lowerMedian(values: readonly number[]): number | null {
  return ascending(values)[(values.length - 1) >> 1] ?? null;
}

export interface Point {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly value: number;
}

/** Theil–Sen slope per day: median of all pairwise slopes [SEN68]; null with fewer than two days. */
export function theilSenSlope(points: readonly Point[]): number | null {
  const slopes: number[] = [];
  points.forEach((later, index) => {
    for (const earlier of points.slice(0, index)) {
      if (later.day !== earlier.day) slopes.push((later.value - earlier.value) / (later.day - earlier.day));
    }
  });
  return median(slopes);
}

/** Lowest and highest value allowed; both ends are the same when there is only one. */
export type Range = readonly [min: number, max: number];

/**
 * - `reps`: sets of repetitions, each with an optional short hold
 * - `hold`: one or a few long holds (stretches, planks)
 * - `minutes`: one spell of activity or rest position
 * - `interval`: spells of activity with a rest between, or a spell repeated on a timer
 * - `distance`: walked meters
 */
export type DoseKind = 'reps' | 'hold' | 'minutes' | 'interval' | 'distance';

/** How much of one exercise, how often. `everyHours` and `everyMinutes` only say how to spread the times. */
export interface Dose {
  readonly kind: DoseKind;
  readonly sets: number;
  /** Repetitions in each set; 1 for a single long hold or spell. */
  readonly reps: Range;
  /** Descending sets such as 6-4-2; then `sets` is its length and `reps` its extremes. */
  readonly setReps?: readonly number[];
  /** Seconds held in each repetition. */
  readonly holdSeconds?: Range;
  /** Minutes of each set: the whole time for `minutes`, one spell for `interval`. */
  readonly minutes?: Range;
  /** Meters of each set, for `distance`. */
  readonly meters?: Range;
  /** Seconds between sets; with a single set of long holds, between the holds. */
  readonly restSeconds: number;
  readonly timesPerDay: Range;
  readonly daysPerWeek: Range;
  /** A weekly target on days the patient chooses, instead of fixed days. */
  readonly timesPerWeek?: Range;
  readonly everyHours?: Range;
  readonly everyMinutes?: Range;
  /** Relief items: never counted as planned. */
  readonly asNeeded?: true;
  /** Every set is done on the left and on the right. */
  readonly perSide: boolean;
  /** Effort on a 0 to 10 scale. */
  readonly effort?: Range;
  readonly loadKg?: Range;
}

/** Fields that replace those of the library dose. */
export type DoseOverride = Partial<Dose>;

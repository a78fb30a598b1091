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

/** A dose with the movement time of one repetition, holds not included. */
export interface TimedDose {
  readonly dose: Dose;
  readonly secondsPerRep: number;
}

/** Minutes, unrounded; from the low ends of the dose to the high ends. */
export interface DoseMinutes {
  /** Once through. */
  readonly minutesPerSession: Range;
  /** All times of a day on which it is due. */
  readonly minutesPerDay: Range;
  readonly minutesPerWeek: Range;
}

/** Slow walking with a load, meters in a second. */
const CARRY_SPEED = 1;

const WEEKDAYS: readonly (readonly number[])[] = [
  [],
  [1],
  [1, 4],
  [1, 3, 5],
  [1, 2, 4, 5],
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 5, 6],
  [1, 2, 3, 4, 5, 6, 7],
];

/** ISO weekdays, 1 = Monday, spread as evenly as so many days a week allow; outside 0 to 7 the nearest. */
export function weekdaysFor(daysPerWeek: number): readonly number[] {
  const days = Math.min(7, Math.max(0, Math.round(daysPerWeek)));
  return WEEKDAYS[days] ?? [];
}

/**
 * Library dose with the fields of an override. New sets or repetitions end descending sets; new days without a
 * weekly target make a weekly target fixed days.
 */
export function mergeDose(base: Dose, override: DoseOverride = {}): Dose {
  const { setReps, timesPerWeek, ...rest } = base;
  const keepsSets = override.sets === undefined && override.reps === undefined;
  const keepsDays = override.daysPerWeek === undefined;
  return {
    ...rest,
    ...(setReps && keepsSets ? { setReps } : {}),
    ...(timesPerWeek && keepsDays ? { timesPerWeek } : {}),
    ...override,
  };
}

function activeSeconds(dose: Dose, secondsPerRep: number, end: 0 | 1): number {
  if (dose.kind === 'minutes' || dose.kind === 'interval') {
    return dose.sets * (dose.minutes?.[end] ?? 0) * 60;
  }
  if (dose.kind === 'distance') {
    return (dose.sets * (dose.meters?.[end] ?? 0)) / CARRY_SPEED;
  }
  const repetitions = dose.setReps
    ? dose.setReps.reduce((sum, count) => sum + count, 0)
    : dose.sets * dose.reps[end];
  return repetitions * (secondsPerRep + (dose.holdSeconds?.[end] ?? 0));
}

function restSeconds(dose: Dose, end: 0 | 1): number {
  const pauses = dose.sets > 1 ? dose.sets - 1 : dose.reps[end] - 1;
  return Math.max(0, pauses) * dose.restSeconds;
}

function sessionMinutes({ dose, secondsPerRep }: TimedDose, end: 0 | 1): number {
  const sides = dose.perSide ? 2 : 1;
  return (sides * (activeSeconds(dose, secondsPerRep, end) + restSeconds(dose, end))) / 60;
}

/** How long one exercise takes. */
export function minutesFor(timed: TimedDose): DoseMinutes {
  const { timesPerDay, daysPerWeek } = timed.dose;
  const session: Range = [sessionMinutes(timed, 0), sessionMinutes(timed, 1)];
  const day: Range = [session[0] * timesPerDay[0], session[1] * timesPerDay[1]];
  const week: Range = [day[0] * daysPerWeek[0], day[1] * daysPerWeek[1]];
  return { minutesPerSession: session, minutesPerDay: day, minutesPerWeek: week };
}

/** Relief as needed, and breaks on a timer, fill no exercise time. */
export const takesPlannedTime = (dose: Dose): boolean => !dose.asNeeded && !dose.everyMinutes;

const sum = (ranges: readonly Range[]): Range => [
  ranges.reduce((total, [low]) => total + low, 0),
  ranges.reduce((total, [, high]) => total + high, 0),
];

/**
 * How long a phase takes: each item once (session), all times of all items on a day when everything is due (day),
 * and the week. Items that take no planned time are left out.
 */
export function minutesForPhase(items: readonly TimedDose[]): DoseMinutes {
  const planned = items.filter(({ dose }) => takesPlannedTime(dose)).map(minutesFor);
  return {
    minutesPerSession: sum(planned.map((item) => item.minutesPerSession)),
    minutesPerDay: sum(planned.map((item) => item.minutesPerDay)),
    minutesPerWeek: sum(planned.map((item) => item.minutesPerWeek)),
  };
}

import type { Dose, Range } from '#lib/clinical/dose-time.ts';

type Span = number | Range;

interface Frequency {
  readonly perDay: Span;
  readonly days: Span;
  readonly rest?: number;
  readonly hold?: Span;
  readonly perSide?: true;
  readonly everyHours?: Range;
  readonly everyMinutes?: Range;
  readonly effort?: Range;
  readonly loadKg?: Range;
  readonly asNeeded?: true;
  /** The patient picks the days: `days` becomes a weekly target. */
  readonly weekly?: true;
}

const range = (span: Span): Range => (typeof span === 'number' ? [span, span] : span);

function frequency(when: Frequency) {
  const daysPerWeek = range(when.days);
  return {
    restSeconds: when.rest ?? 0,
    timesPerDay: range(when.perDay),
    daysPerWeek,
    perSide: when.perSide ?? false,
    ...(when.hold === undefined ? {} : { holdSeconds: range(when.hold) }),
    ...(when.weekly ? { timesPerWeek: daysPerWeek } : {}),
    ...(when.everyHours ? { everyHours: when.everyHours } : {}),
    ...(when.everyMinutes ? { everyMinutes: when.everyMinutes } : {}),
    ...(when.effort ? { effort: when.effort } : {}),
    ...(when.loadKg ? { loadKg: when.loadKg } : {}),
    ...(when.asNeeded ? { asNeeded: when.asNeeded } : {}),
  };
}

/** Sets of repetitions. */
export const reps = (sets: number, count: Span, when: Frequency): Dose => ({
  kind: 'reps',
  sets,
  reps: range(count),
  ...frequency(when),
});

/** Sets that get shorter, such as 6-4-2. */
export const descending = (setReps: readonly number[], when: Frequency): Dose => ({
  kind: 'reps',
  sets: setReps.length,
  reps: [Math.min(...setReps), Math.max(...setReps)],
  setReps,
  ...frequency(when),
});

/** One long hold in each set. */
export const hold = (sets: number, seconds: Span, when: Frequency): Dose => ({
  kind: 'hold',
  sets,
  reps: [1, 1],
  ...frequency({ ...when, hold: seconds }),
});

/** One spell of so many minutes. */
export const minutes = (length: Span, when: Frequency): Dose => ({
  kind: 'minutes',
  sets: 1,
  reps: [1, 1],
  minutes: range(length),
  ...frequency(when),
});

/** Short spells with a rest between, or one spell each time a timer sounds. */
export const interval = (spells: number, length: Span, when: Frequency): Dose => ({
  kind: 'interval',
  sets: spells,
  reps: [1, 1],
  minutes: range(length),
  ...frequency(when),
});

/** Walked meters in each set. */
export const distance = (sets: number, meters: Span, when: Frequency): Dose => ({
  kind: 'distance',
  sets,
  reps: [1, 1],
  meters: range(meters),
  ...frequency(when),
});

import type { DoseOverride, Range } from '#lib/clinical/dose-time.ts';
import type { ChoiceBy, ProgramItem, ProgramOption } from '../types.ts';

type Extra = Omit<ProgramItem, 'key' | 'options' | 'choice'>;

/** An option: the library dose unless fields are replaced. */
export const option = (exercise: string, dose?: DoseOverride, whenEasy?: ProgramOption): ProgramOption => ({
  exercise,
  ...(dose ? { dose } : {}),
  ...(whenEasy ? { whenEasy } : {}),
});

/** One exercise. */
export const item = (exercise: string, dose?: DoseOverride, extra: Extra = {}): ProgramItem => ({
  key: exercise,
  options: [option(exercise, dose)],
  ...extra,
});

/** One exercise that gives way to a harder one when easy. */
export const ladder = (first: ProgramOption, whenEasy: ProgramOption, extra: Extra = {}): ProgramItem => ({
  key: first.exercise,
  options: [{ ...first, whenEasy }],
  ...extra,
});

/** One of several; the first is the default. */
export const choose = (
  key: string,
  choice: ChoiceBy,
  options: readonly ProgramOption[],
  extra: Extra = {},
): ProgramItem => ({ key, options, choice, ...extra });

/** So many times a day. */
export const perDay = (from: number, to: number = from): DoseOverride => ({ timesPerDay: [from, to] });

/** So many minutes, and times a day where given. */
export const forMinutes = (length: number | Range, times?: number | Range): DoseOverride => ({
  minutes: typeof length === 'number' ? [length, length] : length,
  ...(times === undefined ? {} : { timesPerDay: typeof times === 'number' ? [times, times] : times }),
});

/** Sets × repetitions. */
export const setsOf = (sets: number, reps: number): DoseOverride => ({ sets, reps: [reps, reps] });

/** Fixed days, three a week. */
export const threeDays = { daysPerWeek: [3, 3] } as const satisfies DoseOverride;
/** ISO weekdays that go with `threeDays`. */
export const mondayWednesdayFriday = [1, 3, 5] as const;

/** A weekly target on days the patient picks. */
export const weekly = (from: number, to: number = from): DoseOverride => ({
  daysPerWeek: [from, to],
  timesPerWeek: [from, to],
});

import type { ReportInput } from '#lib/data/own/view.ts';
import type { ItemMark } from './state.ts';

export type ExerciseEntry = NonNullable<ReportInput['exercises']>[number];

/** An exercise of the routine with the units of its full dose; a short routine asks for fewer. */
export type LoggedExercise = { exercise: string; units: number };

/** What was done and said so far; `current` is the place of the exercise under way. */
export type Doings = { current: number; units: Record<number, number>; marks: Record<number, ItemMark> };

/** Some of it was done: half a completion. */
const PART = 0.5;

/** 1 when all planned units were done, 0.5 for a part, 0 for nothing. */
export function completionOf(planned: number, done: number): number {
  if (done === 0) return 0;
  return done >= planned ? 1 : PART;
}

/**
 * What there is to report: exercises that are behind the person, done or left out. An exercise that was passed
 * without being started and without a word is not in it: nothing was said about it.
 */
export function exerciseLog(
  exercises: readonly LoggedExercise[],
  { current, units, marks }: Doings,
): { item: number; entry: ExerciseEntry }[] {
  return exercises.slice(0, current).flatMap((planned, item) => {
    const mark = marks[item] ?? {};
    const done = completionOf(planned.units, units[item] ?? 0);
    const hasWord = mark.isLeftOut === true || mark.pain !== undefined;
    if (done === 0 && !hasWord) return [];
    const entry: ExerciseEntry = {
      exercise: planned.exercise,
      done,
      ...(mark.pain === undefined ? {} : { pain: mark.pain }),
      ...(mark.movedDown ? { movedDown: true } : {}),
      ...(mark.isLeftOut ? { skipReason: 'pain' as const } : {}),
    };
    return [{ item, entry }];
  });
}

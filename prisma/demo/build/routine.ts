import type { SkipReason } from '#lib/clinical/history.ts';
import { curveAt } from '../curve.ts';
import type { DayStory, PersonStory } from '../person.ts';
import { randomOf } from '../random.ts';
import type { DuePlan } from './plan-days.ts';

export type LoggedExercise = {
  exercise: string;
  done: number;
  pain: number | null;
  movedDown: boolean;
  skipReason: SkipReason | null;
};

/** How far a day's work may stray from the person's usual share of the plan. */
const SPREAD = 0.4;

/**
 * What a person does day after day. Work left over or done ahead is carried on, so that over two weeks the done share
 * comes close to the story's effort although single days differ.
 */
export function routineOf(story: PersonStory) {
  let carried = 0;
  const weeklyCredit = new Map<string, number>();

  /** Units done of what is planned on fixed days. */
  function unitsDone(planned: number, effort: number, chance: number): number {
    const wanted = planned * effort + carried;
    const strayed = wanted + (effort < 1 ? (chance - 0.5) * SPREAD * planned : 0);
    const done = Math.min(planned, Math.max(0, Math.floor(strayed * 2) / 2));
    carried = Math.min(planned, wanted - done);
    return done;
  }

  function isWeeklyDone(exercise: string, perWeek: number, effort: number): boolean {
    const credit = (weeklyCredit.get(exercise) ?? 0.5) + (perWeek / 7) * (effort + 0.04);
    const isDone = credit >= 1;
    weeklyCredit.set(exercise, isDone ? credit - 1 : credit);
    return isDone;
  }

  return {
    /** A day without exercise: what was planned stays undone. */
    leaveOut(due: DuePlan, ago: number): void {
      const planned = due.fixed.reduce((sum, { units }) => sum + units, 0);
      carried = Math.min(planned, carried + planned * curveAt(story.effort, ago));
    },
    /** The exercise logs of one day. */
    exercise(due: DuePlan, ago: number, day: DayStory | undefined): LoggedExercise[] {
      const chance = randomOf(`${story.key}/routine/${story.day0 - ago}`);
      const effort = curveAt(story.effort, ago);
      const planned = due.fixed.reduce((sum, { units }) => sum + units, 0);
      let left = planned === 0 ? 0 : unitsDone(planned, effort, chance.next());
      const hurt = day?.hurt;
      const order = due.fixed
        .map((line) => ({ ...line, rank: line.exercise === hurt?.exercise ? -1 : chance.next() }))
        .sort((a, b) => a.rank - b.rank);
      const logs = new Map<string, LoggedExercise>();
      const log = (exercise: string, done: number, skipReason: SkipReason | null = null) =>
        logs.set(exercise, { exercise, done, pain: null, movedDown: false, skipReason });
      for (const { exercise, units } of order) {
        const done = exercise === hurt?.exercise ? Math.max(1, Math.min(units, left)) : Math.min(units, left);
        left = Math.max(0, left - done);
        if (done > 0) log(exercise, done);
        else if (chance.chance(0.8))
          log(exercise, 0, chance.pick(story.skipReasons ?? ['time', 'forgot', 'time']));
      }
      for (const { exercise, perWeek } of due.weekly) {
        if (isWeeklyDone(exercise, perWeek, effort)) log(exercise, 1);
      }
      for (const exercise of due.asNeeded) if (chance.chance(0.2)) log(exercise, 1);
      if (hurt) {
        const { exercise, pain, movedDown } = hurt;
        const own = logs.get(exercise);
        logs.set(exercise, {
          exercise,
          done: Math.max(1, own?.done ?? 1),
          pain,
          movedDown: movedDown ?? false,
          skipReason: null,
        });
      }
      const planOrder = [...due.fixed, ...due.weekly].map(({ exercise }) => exercise);
      return [...logs.values()].sort((a, b) => planOrder.indexOf(a.exercise) - planOrder.indexOf(b.exercise));
    },
  };
}

export type Routine = ReturnType<typeof routineOf>;

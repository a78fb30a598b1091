import { dayNumber } from '#lib/clinical/local-date.ts';
import { type Plan, planOf } from '#lib/clinical/plan.ts';
import type { ProgramRecord } from '#lib/data/episodes/episode-record.ts';
import { programHistory, programOn, spanOn } from '#lib/data/episodes/plan-timeline.ts';
import type { Subject } from './subject.ts';

/** What is due on one date. */
export type DuePlan = {
  versionId: string | null;
  /** Exercises with fixed days, and how often. */
  fixed: { exercise: string; units: number }[];
  /** Exercises with a weekly target. */
  weekly: { exercise: string; perWeek: number }[];
  asNeeded: string[];
};

/** Reads the plan of each day with the same code as the app. */
export function planDays(
  subject: Subject,
  programs: readonly ProgramRecord[],
): { due: (date: string) => DuePlan } {
  const { story, clock } = subject;
  const plan: Plan = planOf({
    programs: programs.map((program) => programHistory(program, null)),
    pauses: (story.pauses ?? []).map(({ from, to }) => ({
      from: clock.date(from),
      to: to === null ? null : clock.date(to),
    })),
    exerciseLogs: [],
  });
  return {
    due: (date) => {
      const program = programOn(programs, date);
      const span = program && spanOn(program, date);
      const day = plan.dayOf(dayNumber(date));
      if (!span || !day.active) return { versionId: null, fixed: [], weekly: [], asNeeded: [] };
      const { items } = span.phase;
      return {
        versionId: span.version.id,
        fixed: day.exercises.map(({ exercise, planned }) => ({ exercise, units: planned })),
        weekly: items.flatMap(({ exercise, timesPerWeek }) =>
          timesPerWeek === null ? [] : [{ exercise, perWeek: timesPerWeek }],
        ),
        asNeeded: items.filter((item) => item.asNeeded).map((item) => item.exercise),
      };
    },
  };
}

import type { ProgramDraft } from '#lib/data/programs/view.ts';

const FIRST_HOUR = 8;
const LAST_HOUR = 20;
/** Of more rounds than this only the first ones get a time: the rest follows by feel. */
export const MOST_TIMES = 6;

/** Times of day for so many rounds, spread over the waking day: one in the morning, two in the morning and evening. */
export function suggestedTimes(rounds: number): string[] {
  const count = Math.min(MOST_TIMES, Math.max(1, rounds));
  const last = count === 2 ? LAST_HOUR - 2 : LAST_HOUR;
  const step = count === 1 ? 0 : (last - FIRST_HOUR) / (count - 1);
  return Array.from({ length: count }, (_, index) => {
    const half = Math.round((FIRST_HOUR + index * step) * 2);
    return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
  });
}

/** Weekdays (1 Monday … 7 Sunday) on which anything with fixed days is planned. */
export function exerciseDays(draft: ProgramDraft): number[] {
  const days = draft.phases.flatMap((phase) =>
    phase.items.flatMap(({ prescription }) => (hasDays(prescription) ? prescription.weekdays : [])),
  );
  return [...new Set(days)].sort((a, b) => a - b);
}

/**
 * The draft with one exercise day more or less. What was planned on every exercise day follows; what has days of its
 * own only loses a day that is gone, and keeps it when it has no other.
 */
export function withExerciseDay(draft: ProgramDraft, day: number): ProgramDraft {
  const before = exerciseDays(draft);
  const after = before.includes(day)
    ? before.filter((one) => one !== day)
    : [...before, day].sort((a, b) => a - b);
  if (after.length === 0) return draft;
  return {
    ...draft,
    phases: draft.phases.map((phase) => ({
      ...phase,
      items: phase.items.map((item) => {
        const { prescription } = item;
        if (!hasDays(prescription)) return item;
        const isEveryDay = prescription.weekdays.join() === before.join();
        const kept = prescription.weekdays.filter((one) => after.includes(one));
        const weekdays = isEveryDay ? after : kept.length > 0 ? kept : prescription.weekdays;
        return { ...item, prescription: { ...prescription, weekdays } };
      }),
    })),
  };
}

function hasDays({ asNeeded, timesPerWeek }: { asNeeded: boolean; timesPerWeek: number | null }): boolean {
  return !asNeeded && timesPerWeek === null;
}

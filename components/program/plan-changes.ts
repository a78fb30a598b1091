import type { Prescription } from '#lib/clinical/prescription.ts';
import type { DraftItem, DraftPhase } from '#lib/data/programs/view.ts';

/** What a new version changes for the patient in one phase. */
export type PlanChanges = {
  added: Prescription[];
  removed: Prescription[];
  changed: { before: Prescription; after: Prescription }[];
};

/** Compares what a patient does in a phase before and after, exercise by exercise. */
export function planChanges(before: DraftPhase | undefined, after: DraftPhase | undefined): PlanChanges {
  const old = byExercise(before?.items ?? []);
  const now = byExercise(after?.items ?? []);
  return {
    added: [...now].filter(([exercise]) => !old.has(exercise)).map(([, one]) => one),
    removed: [...old].filter(([exercise]) => !now.has(exercise)).map(([, one]) => one),
    changed: [...now].flatMap(([exercise, prescription]) => {
      const earlier = old.get(exercise);
      const isSame = !earlier || JSON.stringify(earlier) === JSON.stringify(prescription);
      return isSame ? [] : [{ before: earlier, after: prescription }];
    }),
  };
}

function byExercise(items: readonly DraftItem[]): Map<string, Prescription> {
  return new Map(items.map(({ prescription }) => [prescription.exercise, prescription]));
}

import type { DraftItem, ExerciseView, ProgramDraft, Warning } from '#lib/data/programs/view.ts';

type Find = (slug: string) => ExerciseView | undefined;

/** An item that something speaks against and about which nothing was decided, or that the library has no more. */
export function isOpenConflict(item: DraftItem, find: Find, isOffStage: boolean): boolean {
  if (!find(item.prescription.exercise)) return true;
  return item.keptReason === null && conflictsOf(item, find, isOffStage).length > 0;
}

/**
 * What speaks against an item. In a program made for another stage one reason answers for the stage of all its exercises.
 */
export function conflictsOf(item: DraftItem, find: Find, isOffStage: boolean): Warning[] {
  const warnings = find(item.prescription.exercise)?.warnings ?? [];
  return warnings.filter(({ level, code }) => level === 'conflict' && !(isOffStage && code === 'off-stage'));
}

export function openConflicts(draft: ProgramDraft, find: Find, isOffStage: boolean): DraftItem[] {
  return draft.phases
    .flatMap((phase) => phase.items)
    .filter((item) => isOpenConflict(item, find, isOffStage));
}

/** Exercises that the patient's stage does only with care, each once. */
export function withCare(draft: ProgramDraft, find: Find): ExerciseView[] {
  const slugs = new Set(
    draft.phases.flatMap((phase) => phase.items.map((item) => item.prescription.exercise)),
  );
  return [...slugs].flatMap((slug) => {
    const exercise = find(slug);
    return exercise?.warnings.some(({ code }) => code === 'caution-stage') ? [exercise] : [];
  });
}

/** The nearest easier exercise that nothing speaks against and that the phase does not have yet. */
export function easierFor(item: DraftItem, taken: ReadonlySet<string>, find: Find): ExerciseView | null {
  return nearest(item.prescription.exercise, 'easier', taken, find);
}

/** The nearest harder exercise, on the same terms. */
export function harderFor(item: DraftItem, taken: ReadonlySet<string>, find: Find): ExerciseView | null {
  return nearest(item.prescription.exercise, 'harder', taken, find);
}

function nearest(
  slug: string,
  way: 'easier' | 'harder',
  taken: ReadonlySet<string>,
  find: Find,
): ExerciseView | null {
  const seen = new Set([slug]);
  const queue = [...(find(slug)?.[way] ?? [])];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const exercise = find(next);
    if (!exercise) continue;
    const isClear = !exercise.warnings.some(({ level }) => level === 'conflict');
    if (isClear && !taken.has(next)) return exercise;
    queue.push(...exercise[way]);
  }
  return null;
}

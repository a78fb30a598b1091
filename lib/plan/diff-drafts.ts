import type { Prescription } from '#lib/clinical/prescription.ts';
import type { DraftItem, DraftPhase, ProgramDraft } from '#lib/data/programs/view.ts';

/** What changes for the patient between two forms of one phase. */
export type PlanChanges = {
  added: Prescription[];
  removed: Prescription[];
  changed: { before: Prescription; after: Prescription }[];
};

/** One phase that is not what it was. */
export type PhaseDiff = PlanChanges & {
  /** 1-based. */
  position: number;
  title: string;
  kind: 'added' | 'removed' | 'changed';
  weeks: { before: number | null; after: number | null } | null;
  isRenamed: boolean;
  isGateChanged: boolean;
  /** The same exercises in another order. */
  isReordered: boolean;
  /** Exercises whose note for the patient is another one. */
  notes: string[];
};

export type DraftDiff = {
  title: { before: string; after: string } | null;
  phases: PhaseDiff[];
};

/** Compares what a patient does in a phase before and after, exercise by exercise. */
export function planChanges(before: DraftPhase | undefined, after: DraftPhase | undefined): PlanChanges {
  const old = byExercise(before?.items ?? []);
  const now = byExercise(after?.items ?? []);
  return {
    added: [...now].filter(([exercise]) => !old.has(exercise)).map(([, item]) => item.prescription),
    removed: [...old].filter(([exercise]) => !now.has(exercise)).map(([, item]) => item.prescription),
    changed: [...now].flatMap(([exercise, { prescription }]) => {
      const earlier = old.get(exercise)?.prescription;
      return !earlier || isSame(earlier, prescription) ? [] : [{ before: earlier, after: prescription }];
    }),
  };
}

/** Everything that differs between two forms of a program; phases are compared by their place. */
export function diffDrafts(before: ProgramDraft, after: ProgramDraft): DraftDiff {
  const count = Math.max(before.phases.length, after.phases.length);
  return {
    title: before.title === after.title ? null : { before: before.title, after: after.title },
    phases: Array.from({ length: count }, (_, index) =>
      phaseDiff(index + 1, before.phases[index], after.phases[index]),
    ).flatMap((diff) => diff ?? []),
  };
}

export function isEmptyDiff(diff: DraftDiff): boolean {
  return diff.title === null && diff.phases.length === 0;
}

function phaseDiff(
  position: number,
  before: DraftPhase | undefined,
  after: DraftPhase | undefined,
): PhaseDiff | null {
  const shown = after ?? before;
  if (!shown) return null;
  const diff: PhaseDiff = {
    position,
    title: shown.title,
    kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    weeks:
      before && after && before.weeks !== after.weeks ? { before: before.weeks, after: after.weeks } : null,
    isRenamed: before !== undefined && after !== undefined && before.title !== after.title,
    isGateChanged:
      before !== undefined &&
      after !== undefined &&
      (!isSame(before.gate, after.gate) || before.minDays !== after.minDays),
    isReordered: isReordered(before, after),
    notes: changedNotes(before, after),
    ...planChanges(before, after),
  };
  return diff.kind !== 'changed' || hasChanges(diff) ? diff : null;
}

function hasChanges(diff: PhaseDiff): boolean {
  const { added, removed, changed, notes } = diff;
  return (
    diff.weeks !== null ||
    diff.isRenamed ||
    diff.isGateChanged ||
    diff.isReordered ||
    added.length + removed.length + changed.length + notes.length > 0
  );
}

function isReordered(before: DraftPhase | undefined, after: DraftPhase | undefined): boolean {
  const slugs = (phase: DraftPhase | undefined) =>
    phase?.items.map((item) => item.prescription.exercise) ?? [];
  const now = new Set(slugs(after));
  const old = new Set(slugs(before));
  const kept = slugs(before).filter((slug) => now.has(slug));
  return (
    kept.join() !==
    slugs(after)
      .filter((slug) => old.has(slug))
      .join()
  );
}

function changedNotes(before: DraftPhase | undefined, after: DraftPhase | undefined): string[] {
  const old = byExercise(before?.items ?? []);
  return [...byExercise(after?.items ?? [])].flatMap(([exercise, { note }]) => {
    const earlier = old.get(exercise);
    return earlier && earlier.note !== note ? [exercise] : [];
  });
}

function byExercise(items: readonly DraftItem[]): Map<string, DraftItem> {
  return new Map(items.map((item) => [item.prescription.exercise, item]));
}

/** Key order plays no part: what comes back from the database may have another one. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}

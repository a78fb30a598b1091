import type { Prescription } from '#lib/clinical/prescription.ts';
import type { DraftItem, DraftPhase, ProgramDraft } from '#lib/data/programs/view.ts';

/** Where an item stands: phase and place in it, both from 0. */
export type Place = { phase: number; index: number };

export function findItem(draft: ProgramDraft, key: string): (Place & { item: DraftItem }) | null {
  for (const [phase, { items }] of draft.phases.entries()) {
    const index = items.findIndex((item) => item.key === key);
    const item = items[index];
    if (item) return { phase, index, item };
  }
  return null;
}

/** A phase does each exercise once: logs name the exercise, not the line. */
export function hasExercise(phase: DraftPhase | undefined, exercise: string): boolean {
  return phase?.items.some((item) => item.prescription.exercise === exercise) ?? false;
}

export function editPhase(
  draft: ProgramDraft,
  phase: number,
  edit: (phase: DraftPhase) => DraftPhase,
): ProgramDraft {
  return { ...draft, phases: draft.phases.map((one, index) => (index === phase ? edit(one) : one)) };
}

export function editItem(
  draft: ProgramDraft,
  key: string,
  edit: (item: DraftItem) => DraftItem,
): ProgramDraft {
  const place = findItem(draft, key);
  if (!place) return draft;
  return editPhase(draft, place.phase, (phase) => ({
    ...phase,
    items: phase.items.map((item) => (item.key === key ? edit(item) : item)),
  }));
}

export function removeItem(draft: ProgramDraft, key: string): ProgramDraft {
  const place = findItem(draft, key);
  if (!place) return draft;
  return editPhase(draft, place.phase, (phase) => ({
    ...phase,
    items: phase.items.filter((item) => item.key !== key),
  }));
}

/** Adds an item at a place, or at the end of the phase; nothing where the phase has that exercise already. */
export function addItem(
  draft: ProgramDraft,
  phase: number,
  item: DraftItem,
  index: number = Number.POSITIVE_INFINITY,
): ProgramDraft {
  if (hasExercise(draft.phases[phase], item.prescription.exercise)) return draft;
  return editPhase(draft, phase, (one) => ({
    ...one,
    items: [...one.items.slice(0, index), item, ...one.items.slice(index)],
  }));
}

/** Moves an item within its phase; beyond the ends it stays where it is. */
export function moveItem(draft: ProgramDraft, key: string, to: number): ProgramDraft {
  const place = findItem(draft, key);
  if (!place) return draft;
  const last = (draft.phases[place.phase]?.items.length ?? 1) - 1;
  const target = Math.min(last, Math.max(0, to));
  if (target === place.index) return draft;
  return editPhase(draft, place.phase, (phase) => {
    const others = phase.items.filter((item) => item.key !== key);
    return { ...phase, items: [...others.slice(0, target), place.item, ...others.slice(target)] };
  });
}

/** Another exercise in the place of an item; what was said about the old one goes with it. */
export function swapItem(draft: ProgramDraft, key: string, prescription: Prescription): ProgramDraft {
  return editItem(draft, key, (item) => ({ ...item, prescription, note: null, keptReason: null }));
}

/** A key that no item of the draft has. */
export function newKey(draft: ProgramDraft, exercise: string): string {
  const taken = new Set(draft.phases.flatMap((phase) => phase.items.map((item) => item.key)));
  let count = 1;
  while (taken.has(`added/${exercise}/${count}`)) count += 1;
  return `added/${exercise}/${count}`;
}

/** A phase after the last one, as long as the one before, to be filled. */
export function addPhase(draft: ProgramDraft, title: string): ProgramDraft {
  const before = draft.phases.at(-1);
  const phase: DraftPhase = {
    title,
    weeks: before?.weeks ?? 2,
    minDays: before?.minDays ?? 7,
    gate: [{ kind: 'cg', minDays: before?.minDays ?? 7 }],
    items: [],
  };
  return { ...draft, phases: [...draft.phases, phase] };
}

export function removePhase(draft: ProgramDraft, phase: number): ProgramDraft {
  return { ...draft, phases: draft.phases.filter((_, index) => index !== phase) };
}

export function isSameDraft(a: ProgramDraft, b: ProgramDraft): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

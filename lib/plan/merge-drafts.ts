import type { DraftItem, DraftPhase, ProgramDraft } from '#lib/data/programs/view.ts';
import { isSame } from './diff-drafts.ts';

/**
 * What two therapists changed about the same program, together: whatever I left as it was becomes theirs, whatever I
 * changed stays mine. Phases are compared by their place, exercises by their name. The keys of my items stay.
 */
export function mergeDrafts(base: ProgramDraft, mine: ProgramDraft, theirs: ProgramDraft): ProgramDraft {
  const count = Math.max(mine.phases.length, theirs.phases.length);
  const phases = Array.from({ length: count }, (_, index) =>
    mergePhase(base.phases[index], mine.phases[index], theirs.phases[index]),
  ).flatMap((phase) => phase ?? []);
  return { ...mine, title: pick(base.title, mine.title, theirs.title), phases: withOwnKeys(phases) };
}

function mergePhase(
  base: DraftPhase | undefined,
  mine: DraftPhase | undefined,
  theirs: DraftPhase | undefined,
): DraftPhase | undefined {
  if (!mine) return base ? (isSame(base, theirs) ? undefined : theirs) : theirs;
  if (!theirs) return base && isSame(base, mine) ? undefined : mine;
  if (!base) return mine;
  return {
    title: pick(base.title, mine.title, theirs.title),
    weeks: pick(base.weeks, mine.weeks, theirs.weeks),
    minDays: pick(base.minDays, mine.minDays, theirs.minDays),
    gate: pick(base.gate, mine.gate, theirs.gate),
    items: mergeItems(base.items, mine.items, theirs.items),
  };
}

function mergeItems(base: DraftItem[], mine: DraftItem[], theirs: DraftItem[]): DraftItem[] {
  const [old, their] = [bySlug(base), bySlug(theirs)];
  const own = bySlug(mine);
  const kept = mine.flatMap((item) => {
    const [before, other] = [old.get(slugOf(item)), their.get(slugOf(item))];
    if (!before) return [item];
    const isMineChanged = !isSameItem(before, item);
    if (!other) return isMineChanged ? [item] : [];
    return [isMineChanged ? item : { ...other, key: item.key }];
  });
  const added = theirs.filter((item) => !own.has(slugOf(item)) && !old.has(slugOf(item)));
  return [...kept, ...added];
}

/** Items of both may carry the same key. */
function withOwnKeys(phases: DraftPhase[]): DraftPhase[] {
  const taken = new Set<string>();
  return phases.map((phase) => ({
    ...phase,
    items: phase.items.map((item) => {
      let key = item.key;
      for (let count = 2; taken.has(key); count += 1) key = `${item.key}/${count}`;
      taken.add(key);
      return { ...item, key };
    }),
  }));
}

const slugOf = (item: DraftItem) => item.prescription.exercise;
const bySlug = (items: readonly DraftItem[]) => new Map(items.map((item) => [slugOf(item), item]));

function isSameItem(a: DraftItem, b: DraftItem): boolean {
  return isSame({ ...a, key: '' }, { ...b, key: '' });
}

function pick<T>(base: T, mine: T, theirs: T): T {
  return isSame(base, mine) ? theirs : mine;
}

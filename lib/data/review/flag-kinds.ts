import { type KindRow, PARTS } from './count-flags.ts';
import { FLAG_KINDS, type FlagKind } from './input.ts';
import type { Selection } from './selection.ts';
import type { FlagKindView } from './view.ts';

const DAY_MINUTES = 1_440;

function targetOf(kind: FlagKind, { targets }: Selection): FlagKindView['target'] {
  if (kind === 'urgent') return { minutes: targets.urgentMinutes };
  if (kind === 'stuck') return { workingDays: targets.notProgressingDays };
  return kind === 'review' ? { workingDays: targets.reviewDays } : null;
}

/** Three times the target for urgent flags, else at least five days; in minutes. */
export function axisOf(kind: FlagKind, selection: Selection): number {
  const target = targetOf(kind, selection);
  if (target && 'minutes' in target) return 3 * target.minutes;
  return DAY_MINUTES * (target ? Math.max(5, 2 * target.workingDays) : 10);
}

/** How long flags of each kind waited for a first act, and for their end. */
export function flagKindViews(rows: readonly KindRow[], selection: Selection): FlagKindView[] {
  return FLAG_KINDS.map((kind) => {
    const row = rows.find((candidate) => candidate.kind === kind);
    return {
      kind,
      all: row?.all ?? 0,
      acted: row?.acted ?? 0,
      closed: row?.closed ?? 0,
      open: row?.open ?? 0,
      late: row?.late ?? 0,
      target: targetOf(kind, selection),
      medianMinutes: row?.median ?? null,
      longestMinutes: row?.longest ?? null,
      medianCloseMinutes: row?.medianClose ?? null,
      spread: Array.from({ length: PARTS }, (_, part) => row?.spread[part] ?? 0),
      axisMinutes: axisOf(kind, selection),
    };
  });
}

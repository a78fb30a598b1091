import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { ask } from './ask.ts';
import { FLAG_KINDS, type FlagKind } from './input.ts';
import { flagValues, type Selection } from './selection.ts';
import { FLAG_KINDS_OF, FLAG_SPREAD } from './statements.ts';
import type { FlagKindView } from './view.ts';

type KindRow = {
  kind: FlagKind;
  all: number;
  acted: number;
  closed: number;
  open: number;
  late: number;
  median: number | null;
  longest: number | null;
  medianClose: number | null;
};

const PARTS = 12;
const DAY_MINUTES = 1_440;

function targetOf(kind: FlagKind, { targets }: Selection): FlagKindView['target'] {
  if (kind === 'urgent') return { minutes: targets.urgentMinutes };
  if (kind === 'stuck') return { workingDays: targets.notProgressingDays };
  return kind === 'review' ? { workingDays: targets.reviewDays } : null;
}

/** Three times the target for urgent flags, else at least five days. */
function axisOf(kind: FlagKind, selection: Selection): number {
  const target = targetOf(kind, selection);
  if (target && 'minutes' in target) return 3 * target.minutes;
  return DAY_MINUTES * (target ? Math.max(5, 2 * target.workingDays) : 10);
}

/** How long flags of each kind waited for a first act, and for their end. */
export async function flagKindViews(tx: Tx, selection: Selection): Promise<FlagKindView[]> {
  const values = flagValues(selection);
  const rows = await ask<KindRow>(tx, FLAG_KINDS_OF, values);
  const axes = FLAG_KINDS.map((kind) => axisOf(kind, selection));
  const parts = await ask<{ kind: FlagKind; part: number; flags: number }>(tx, FLAG_SPREAD, [
    ...values,
    ...axes,
  ]);
  return FLAG_KINDS.map((kind) => {
    const row = rows.find((candidate) => candidate.kind === kind);
    const own = parts.filter((part) => part.kind === kind);
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
      spread: Array.from({ length: PARTS }, (_, part) => own.find((one) => one.part === part)?.flags ?? 0),
      axisMinutes: axisOf(kind, selection),
    };
  });
}

import type { BodyRegion, SymptomKind } from '#lib/clinical/body-regions.ts';
import type { MarkSide } from './region-shapes.ts';

export type Mark = { region: string; side: MarkSide; kinds: SymptomKind[] };

export const KINDS: readonly SymptomKind[] = ['pain', 'tingling', 'numbness'];

/** Kinds marked at a place; empty when none is. */
export function kindsAt(marks: readonly Mark[], region: string, side: MarkSide): readonly SymptomKind[] {
  return marks.find((mark) => mark.region === region && mark.side === side)?.kinds ?? [];
}

/** Adds a kind at a place, or takes it away again; a place without kinds is no mark. */
export function toggleMark(
  marks: readonly Mark[],
  region: BodyRegion,
  side: MarkSide,
  kind: SymptomKind,
): Mark[] {
  const before = kindsAt(marks, region, side);
  const kinds = before.includes(kind)
    ? before.filter((one) => one !== kind)
    : KINDS.filter((one) => one === kind || before.includes(one));
  const others = marks.filter((mark) => mark.region !== region || mark.side !== side);
  return kinds.length === 0 ? others : [...others, { region, side, kinds }];
}

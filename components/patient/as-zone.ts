import type { Zone } from '#components/glyph/distal-ladder.tsx';

/** A stored zone as the ladder takes it; anything else is unknown. */
export function asZone(zone: number | null): Zone | null {
  return zone === 0 || zone === 1 || zone === 2 || zone === 3 || zone === 4 || zone === 5 ? zone : null;
}

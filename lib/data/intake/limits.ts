import type { LimitCode } from '#lib/clinical/intake/options.ts';
import type { PrecautionTag } from '#prisma/catalog/vocabulary.ts';

export type Limit = { what: LimitCode; until: string | null };

/** What an exercise must not ask for while a movement is to be left out; loads have no tag of their own. */
const AVOIDED_TAGS: Readonly<Partial<Record<LimitCode, PrecautionTag | null>>> = {
  bending: 'flexion-worsens',
  arching: 'extension-worsens',
  'long-sitting': 'sitting-worsens',
  'straight-leg': 'straight-leg-worsens',
  'heavy-lifting': null,
  twisting: null,
};

/** Precautions of dated limits that are in force on a local date; the last day counts. */
export function tagsInForce(limits: readonly Limit[], on: string): PrecautionTag[] {
  return limits
    .filter(({ until }) => until === null || until >= on)
    .flatMap(({ what }) => {
      const tag = what in AVOIDED_TAGS ? AVOIDED_TAGS[what] : (what as PrecautionTag);
      return tag ? [tag] : [];
    });
}

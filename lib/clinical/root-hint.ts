import type { BodyRegion } from './body-regions.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

export type NerveRoot = 'L4' | 'L5' | 'S1';

/** Points for a mark in any of the regions. */
interface Area {
  readonly anyOf: readonly BodyRegion[];
  readonly points: number;
}

const AREAS: Readonly<Record<NerveRoot, readonly Area[]>> = {
  L4: [
    { anyOf: ['shin-inner', 'ankle-inner'], points: 2 },
    { anyOf: ['knee-front'], points: 1 },
    { anyOf: ['thigh-front'], points: 1 },
  ],
  L5: [
    { anyOf: ['foot-top'], points: 2 },
    { anyOf: ['big-toe'], points: 2 },
    { anyOf: ['leg-outer'], points: 1 },
    { anyOf: ['thigh-outer'], points: 1 },
  ],
  S1: [
    { anyOf: ['little-toe'], points: 2 },
    { anyOf: ['foot-outer'], points: 2 },
    { anyOf: ['sole-heel'], points: 1 },
    { anyOf: ['calf'], points: 1 },
    { anyOf: ['thigh-back'], points: 1 },
  ],
};

export interface RootHint {
  /** Null: nothing to go by. */
  readonly root: NerveRoot | 'mixed' | null;
  readonly scores: Readonly<Record<NerveRoot, number>>;
}

function scoreOf(root: NerveRoot, marked: readonly BodyRegion[]): number {
  const isMarked = ({ anyOf }: Area) => anyOf.some((region) => marked.includes(region));
  return AREAS[root].filter(isMarked).reduce((sum, area) => sum + area.points, 0);
}

/**
 * Which nerve root the marks look more like, for the therapist only: a hint, not a diagnosis. About two thirds
 * of lumbar root pain does not follow a dermatome [MUR09][ALB19]. Source of the areas: [HARR].
 */
export function rootHint(marked: readonly BodyRegion[], settings: Settings = DEFAULT_SETTINGS): RootHint {
  const scores = { L4: scoreOf('L4', marked), L5: scoreOf('L5', marked), S1: scoreOf('S1', marked) };
  const ranked = (Object.entries(scores) as [NerveRoot, number][]).sort(([, a], [, b]) => b - a);
  const [top, next] = ranked;
  if (top === undefined || top[1] === 0) return { root: null, scores };
  const isClear =
    top[1] >= settings.values['rootHint.minScore'] &&
    top[1] - (next?.[1] ?? 0) >= settings.values['rootHint.minLead'];
  return { root: isClear ? top[0] : 'mixed', scores };
}

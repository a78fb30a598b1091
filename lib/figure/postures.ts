import { posesInFull } from './poses-in-full.ts';
import type { FigureRecord, KeyPose } from './record.ts';
import { figureFor } from './registry.ts';

/** Postures that a new figure may begin in, and the catalog's key pose that shows each. */
const FROM = {
  supine: ['heel-slide', 0],
  prone: ['prone-lying', 0],
  'side-lying': ['side-lying-leg-lift', 0],
  'all-fours': ['bird-dog', 0],
  'half-kneeling': ['hip-flexor-stretch', 0],
  sitting: ['posture-reset', 1],
  standing: ['standing-forward-bend', 0],
  'standing-back': ['side-glide-free', 0],
} as const satisfies Record<string, readonly [slug: string, pose: number]>;

export type Posture = keyof typeof FROM | 'standing-front';
export const POSTURES: readonly Posture[] = [
  ...(Object.keys(FROM) as (keyof typeof FROM)[]),
  'standing-front',
];

const FACING: KeyPose = {
  anchor: ['c7', 0, 141.5],
  rot: 0,
  legR: { plant: [-10, 0] },
  legL: { plant: [10, 0] },
  armR: { sh: 12, el: -2 },
  armL: { sh: 12, el: -2 },
};

/** A figure that rests in a posture: two key poses alike, the second to be changed. */
export function postureRecord(posture: Posture, slug: string): FigureRecord {
  if (posture === 'standing-front') {
    return { slug, view: 'front', works: 'both', poses: [FACING, FACING] };
  }
  const [source, index] = FROM[posture];
  const record = figureFor(source);
  const full = record && posesInFull(record)[index];
  if (!record || !full) throw new Error(`No figure shows the posture ${posture}`);
  const { face: _, ...pose } = full;
  const { view, face, order, props } = record;
  return {
    slug,
    works: 'both',
    poses: [pose, pose],
    ...(view ? { view } : {}),
    ...(face ? { face } : {}),
    ...(order ? { order } : {}),
    ...(props ? { props } : {}),
  };
}

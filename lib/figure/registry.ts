import { equipment } from './poses/equipment.ts';
import { fromAbove } from './poses/from-above.ts';
import { kneeling } from './poses/kneeling.ts';
import { prone } from './poses/prone.ts';
import { sideLying } from './poses/side-lying.ts';
import { sitting } from './poses/sitting.ts';
import { standing } from './poses/standing.ts';
import { supine } from './poses/supine.ts';
import { water } from './poses/water.ts';
import type { FigureRecord } from './record.ts';

/** Every record of the library, by position. */
export const FIGURES: readonly FigureRecord[] = [
  ...supine,
  ...prone,
  ...sideLying,
  ...kneeling,
  ...fromAbove,
  ...sitting,
  ...standing,
  ...equipment,
  ...water,
];

const bySlug = new Map(FIGURES.map((record) => [record.slug, record]));

/** The picture of an exercise of the catalog, or null when it has none. Holds all poses: keep it out of client bundles. */
export const figureFor = (exerciseSlug: string): FigureRecord | null => bySlug.get(exerciseSlug) ?? null;

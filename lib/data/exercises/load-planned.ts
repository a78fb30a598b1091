import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { type LoadedExercise, loadExercises } from './load-exercises.ts';
import { mediaOf } from './pictures.ts';
import type { MediaView } from './view.ts';

/** An exercise as a plan shows it, with the clinic's photos and videos. */
export type PlannedExercise = LoadedExercise & { media: MediaView[] };
export type PlannedExercises = ReadonlyMap<string, PlannedExercise>;

/** Programs as far as exercises are concerned. */
type Plans = readonly {
  versions: readonly { phases: readonly { items: readonly { exercise: string }[] }[] }[];
}[];

/** Exercises that programs ever held and their easier neighbors; no query while all are of the catalog. */
export async function loadPlanned(tx: Tx, clinicId: string, programs: Plans): Promise<PlannedExercises> {
  const slugs = programs.flatMap(({ versions }) =>
    versions.flatMap(({ phases }) => phases.flatMap(({ items }) => items.map(({ exercise }) => exercise))),
  );
  const planned = await loadExercises(tx, clinicId, slugs);
  const easier = await loadExercises(
    tx,
    clinicId,
    [...planned.values()].flatMap(({ data }) => data.easier),
  );
  const all = new Map([...easier, ...planned]);
  const media = await mediaOf(
    tx,
    clinicId,
    [...all.values()].flatMap(({ own }) => own?.id ?? []),
  );
  return new Map(
    [...all].map(([slug, exercise]) => [
      slug,
      { ...exercise, media: media.get(exercise.own?.id ?? '') ?? [] },
    ]),
  );
}

import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { figureFor } from '#lib/figure/registry.ts';
import type { LoadedExercise } from './load-exercises.ts';
import type { FigureRef, MediaView, Picture } from './view.ts';

/** Photos and videos of own exercises, newest first, by exercise id. */
export async function mediaOf(
  tx: Tx,
  clinicId: string,
  exerciseIds: readonly string[],
): Promise<Map<string, MediaView[]>> {
  if (exerciseIds.length === 0) return new Map();
  const rows = await tx.exerciseMedia.findMany({
    where: { clinicId, exerciseId: { in: [...exerciseIds] }, removedAt: null },
    orderBy: { id: 'desc' },
    select: { id: true, exerciseId: true, kind: true, contentType: true },
  });
  const found = new Map<string, MediaView[]>();
  for (const { id, exerciseId, kind, contentType } of rows) {
    const media: MediaView = { id, kind: kind === 'video' ? 'video' : 'image', contentType };
    found.set(exerciseId, [...(found.get(exerciseId) ?? []), media]);
  }
  return found;
}

/** The still of a card: a photo of the clinic before a figure, a figure drawn by the clinic before the catalog's. */
export function pictureOf(exercise: LoadedExercise, media: readonly MediaView[]): Picture {
  const photo = media.find(({ kind }) => kind === 'image');
  if (photo) return { kind: 'photo', mediaId: photo.id };
  const figure = figureRef(exercise);
  if (figure === null) return { kind: 'none' };
  return typeof figure === 'string' ? { kind: 'catalog', slug: figure } : { kind: 'own', record: figure };
}

/** The figure of an exercise, by slug where it is the catalog's. */
export function figureRef({ figure }: Pick<LoadedExercise, 'figure'>): FigureRef | null {
  if (figure === null) return null;
  return figureFor(figure.slug) === figure ? figure.slug : figure;
}

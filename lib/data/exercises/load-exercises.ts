import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { FigureRecord } from '#lib/figure/record.ts';
import { figureFor } from '#lib/figure/registry.ts';
import type { ExerciseData, ExerciseText } from '#prisma/catalog/types.ts';
import { type CatalogExercise, catalogExercise, catalogExercises } from './catalog-exercises.ts';

/** Begins the slug of every clinic's own exercise; no slug of the catalog begins so. */
export const OWN_PREFIX = 'own-';

export type LoadedExercise = CatalogExercise & {
  figure: FigureRecord | null;
  /** Set for an exercise of the clinic. */
  own: { id: string; version: number; isArchived: boolean; copiedFrom: string | null } | null;
};

/**
 * Exercises by slug, of the catalog and of the clinic, archived ones too: a program that uses one keeps it. A slug that
 * neither has is absent. Costs one query, and none when only catalog slugs are asked for.
 */
export async function loadExercises(
  tx: Tx,
  clinicId: string,
  slugs: readonly string[],
): Promise<Map<string, LoadedExercise>> {
  const wanted = [...new Set(slugs)];
  const ownSlugs = wanted.filter((slug) => slug.startsWith(OWN_PREFIX));
  const rows =
    ownSlugs.length === 0
      ? []
      : await tx.exercise.findMany({ where: { clinicId, slug: { in: ownSlugs } }, select: OWN_COLUMNS });
  const own = new Map(rows.map((row) => [row.slug, ownExercise(row)]));
  return new Map(
    wanted.flatMap((slug) => {
      const found = own.get(slug) ?? fromCatalog(slug);
      return found ? [[slug, found] as const] : [];
    }),
  );
}

/** One exercise of the catalog or the clinic; null when neither has it. */
export async function loadExercise(tx: Tx, clinicId: string, slug: string): Promise<LoadedExercise | null> {
  return (await loadExercises(tx, clinicId, [slug])).get(slug) ?? null;
}

/** Everything that a program may be made of: the catalog and the clinic's own exercises that are not put away. */
export async function loadLibrary(tx: Tx, clinicId: string): Promise<Map<string, LoadedExercise>> {
  const rows = await tx.exercise.findMany({ where: { clinicId, archivedAt: null }, select: OWN_COLUMNS });
  const all = [...catalogExercises().map(withFigure), ...rows.map(ownExercise)];
  return new Map(all.map((exercise) => [exercise.data.slug, exercise]));
}

/** What to call an exercise; its slug when neither the catalog nor the clinic has it. */
export function nameIn(exercises: ReadonlyMap<string, CatalogExercise>, slug: string): string {
  return exercises.get(slug)?.text.name ?? slug;
}

export const OWN_COLUMNS = {
  id: true,
  slug: true,
  version: true,
  copiedFrom: true,
  data: true,
  text: true,
  figure: true,
  archivedAt: true,
} as const;

type OwnRow = {
  id: string;
  slug: string;
  version: number;
  copiedFrom: string | null;
  data: unknown;
  text: unknown;
  figure: unknown;
  archivedAt: Date | null;
};

/** Both JSON columns were checked when they were written. */
export function ownExercise(row: OwnRow): LoadedExercise {
  const { en } = row.text as { en: ExerciseText };
  return {
    data: row.data as ExerciseData,
    text: en,
    figure: (row.figure as FigureRecord | null) ?? (row.copiedFrom ? figureFor(row.copiedFrom) : null),
    own: {
      id: row.id,
      version: row.version,
      isArchived: row.archivedAt !== null,
      copiedFrom: row.copiedFrom,
    },
  };
}

function fromCatalog(slug: string): LoadedExercise | null {
  const found = catalogExercise(slug);
  return found && withFigure(found);
}

function withFigure(exercise: CatalogExercise): LoadedExercise {
  return { ...exercise, figure: figureFor(exercise.data.slug), own: null };
}

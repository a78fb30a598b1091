import type { Prisma } from '#lib/db/generated/client.ts';
import { asJson } from '#lib/db/json.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { catalog } from '#prisma/catalog/catalog.ts';

type ExerciseRow = Prisma.CatalogExerciseCreateManyInput;
type ProgramRow = Prisma.CatalogProgramCreateManyInput;

export function exerciseRows(): ExerciseRow[] {
  return catalog.exercises.map((exercise) => {
    const text = catalog.exerciseText.en[exercise.slug];
    if (!text) throw new Error(`The catalog has no English text for ${exercise.slug}.`);
    const words = [text.name, ...text.aliases, exercise.category, exercise.slug.replaceAll('-', ' ')];
    return {
      slug: exercise.slug,
      version: catalog.version,
      data: asJson(exercise),
      text: asJson({ en: text }),
      search: [...new Set(words)].join(' ').toLowerCase(),
    };
  });
}

export function programRows(): ProgramRow[] {
  return catalog.programs.map((program) => ({
    slug: program.slug,
    version: program.version,
    stage: program.stage,
    data: asJson(program),
    text: asJson({ en: catalog.programText.en[program.slug] }),
  }));
}

/** The same content gives the same text, however the database orders the keys of its JSON. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function changedRows<T extends { slug: string }>(
  wanted: readonly T[],
  stored: readonly { slug: string }[],
): T[] {
  const known = new Map(stored.map((row) => [row.slug, canonical(row)]));
  return wanted.filter((row) => known.get(row.slug) !== canonical(row));
}

/** Brings the open catalog in the database up to the one of this version. Returns how many entries changed. */
export async function fillCatalog(tx: Tx): Promise<number> {
  const exercises = changedRows(exerciseRows(), await tx.catalogExercise.findMany());
  const programs = changedRows(programRows(), await tx.catalogProgram.findMany());
  const bySlug = (rows: readonly { slug: string }[]) => ({ slug: { in: rows.map((row) => row.slug) } });
  await tx.catalogExercise.deleteMany({ where: bySlug(exercises) });
  await tx.catalogExercise.createMany({ data: exercises });
  await tx.catalogProgram.deleteMany({ where: bySlug(programs) });
  await tx.catalogProgram.createMany({ data: programs });
  return exercises.length + programs.length;
}

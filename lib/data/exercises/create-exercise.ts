import 'server-only';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { newId } from '#lib/db/id.ts';
import { asJson } from '#lib/db/json.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { CreateExerciseInput } from './input.ts';
import { loadExercise, OWN_PREFIX } from './load-exercises.ts';
import { toStored } from './own-content.ts';
import { slugFor } from './slug-for.ts';

/** Adds an exercise of the clinic, new or begun as a copy; a copy takes the figure along. */
export const createExercise = staffCommand({
  name: 'library.create',
  permission: 'library.edit',
  input: CreateExerciseInput,
  target: async ({ tx, actor }, { copyOf }) => {
    if (copyOf === null) return { base: null, patientId: null };
    const base = await loadExercise(tx, actor.clinicId, copyOf);
    return base && { base, patientId: null };
  },
  run: async ({ tx, actor, target: { base }, now }, { content }) => {
    const { clinicId } = actor;
    const clinic = await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { timezone: true } });
    const slug = await freeSlug(tx, clinicId, content.name);
    const stamp = {
      slug,
      author: actor.name,
      reviewedOn: localDateAt(now.toISOString(), clinic.timezone),
    };
    const { data, text, search } = toStored(content, stamp, base);
    const id = newId();
    await tx.exercise.create({
      data: {
        clinicId,
        id,
        slug,
        copiedFrom: base?.data.slug ?? null,
        data: asJson(data),
        text: asJson(text),
        ...(base?.own && base.figure ? { figure: asJson(base.figure) } : {}),
        search,
        createdBy: actor.membershipId,
        createdAt: now,
      },
      select: { id: true },
    });
    return { exerciseId: id, slug };
  },
  auditDetail: ({ copyOf }, { exerciseId }) => ({ exerciseId, copyOf }),
});

/** One at a time in a clinic, so that two exercises of one name get two slugs. */
async function freeSlug(tx: Tx, clinicId: string, name: string): Promise<string> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${clinicId}, 0))::text`;
  const taken = await tx.exercise.findMany({
    where: { clinicId, slug: { startsWith: `${OWN_PREFIX}${slugFor(name)}` } },
    select: { slug: true },
  });
  const used = new Set(taken.map(({ slug }) => slug));
  const first = `${OWN_PREFIX}${slugFor(name)}`;
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? first : `${first}-${number}`;
    if (!used.has(slug)) return slug;
  }
}

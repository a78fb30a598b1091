import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { type LoadedExercise, OWN_COLUMNS, ownExercise } from './load-exercises.ts';

type OwnTarget = LoadedExercise & { id: string; slug: string; version: number; patientId: null };

/** An exercise of the actor's clinic by id, archived ones too. */
export async function findOwn(
  { tx, actor }: { tx: Tx; actor: StaffActor },
  { exerciseId }: { exerciseId: string },
): Promise<OwnTarget | null> {
  const row = await tx.exercise.findUnique({
    where: { clinicId_id: { clinicId: actor.clinicId, id: exerciseId } },
    select: OWN_COLUMNS,
  });
  return row && { ...ownExercise(row), id: row.id, slug: row.slug, version: row.version, patientId: null };
}

/** The same, held until the end of the transaction, so that two people do not write at once. */
export async function lockOwn(
  ctx: { tx: Tx; actor: StaffActor },
  input: { exerciseId: string },
): Promise<OwnTarget | null> {
  const { clinicId } = ctx.actor;
  await ctx.tx
    .$queryRaw`select id from exercises where clinic_id = ${clinicId}::uuid and id = ${input.exerciseId}::uuid for update`;
  return findOwn(ctx, input);
}

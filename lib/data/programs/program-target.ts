import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db/with-clinic.ts';

export type ProgramTarget = { id: string; patientId: string; episodeId: string };

/** The program that a staff command is about, within the clinic, with its episode locked. */
export async function lockProgram(
  { tx, actor }: { tx: Tx; actor: StaffActor },
  programId: string,
): Promise<ProgramTarget | null> {
  const rows = await tx.$queryRaw<ProgramTarget[]>`
    select g.id, g.patient_id as "patientId", g.episode_id as "episodeId"
    from programs g join episodes e on e.clinic_id = g.clinic_id and e.id = g.episode_id
    where g.clinic_id = ${actor.clinicId}::uuid and g.id = ${programId}::uuid
    for update of e`;
  return rows[0] ?? null;
}

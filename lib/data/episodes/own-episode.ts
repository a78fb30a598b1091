import 'server-only';
import type { PatientActor } from '#lib/auth/actor.ts';
import type { Mode } from '#lib/clinical/history.ts';
import type { Tx } from '#lib/db/with-clinic.ts';

export type OwnEpisode = {
  id: string;
  patientId: string;
  therapistId: string;
  mode: Mode;
  timezone: string;
  side: 'left' | 'right' | 'both' | 'none';
};

/** The patient's current episode: the open one, else the one that ended last. Null before the first. */
export async function findOwnEpisode(tx: Tx, actor: PatientActor): Promise<OwnEpisode | null> {
  const rows = await tx.$queryRaw<OwnEpisode[]>`
    select e.id, e.patient_id as "patientId", e.therapist_id as "therapistId", e.mode, e.side, p.timezone
    from episodes e join patients p on p.clinic_id = e.clinic_id and p.id = e.patient_id
    where e.clinic_id = ${actor.clinicId}::uuid and e.patient_id = ${actor.patientId}::uuid
    order by e.discharged_on desc nulls first, e.opened_on desc
    limit 1`;
  return rows[0] ?? null;
}

/** The same, held until the end of the transaction: reports of one person are evaluated one after the other. */
export async function lockOwnEpisode(tx: Tx, actor: PatientActor): Promise<OwnEpisode | null> {
  const rows = await tx.$queryRaw<OwnEpisode[]>`
    select e.id, e.patient_id as "patientId", e.therapist_id as "therapistId", e.mode, e.side, p.timezone
    from episodes e join patients p on p.clinic_id = e.clinic_id and p.id = e.patient_id
    where e.clinic_id = ${actor.clinicId}::uuid and e.patient_id = ${actor.patientId}::uuid
    order by e.discharged_on desc nulls first, e.opened_on desc
    limit 1
    for update of e`;
  return rows[0] ?? null;
}

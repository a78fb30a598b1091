import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db/with-clinic.ts';

type Asking = { tx: Tx; actor: StaffActor };

export type EpisodeTarget = {
  id: string;
  patientId: string;
  therapistId: string;
  stage: number;
  timezone: string;
};

/** The episode that a staff command is about, within the clinic; locked, so that its rows change one after another. */
export async function lockEpisode({ tx, actor }: Asking, episodeId: string): Promise<EpisodeTarget | null> {
  const rows = await tx.$queryRaw<EpisodeTarget[]>`
    select e.id, e.patient_id as "patientId", e.therapist_id as "therapistId", e.stage, p.timezone
    from episodes e join patients p on p.clinic_id = e.clinic_id and p.id = e.patient_id
    where e.clinic_id = ${actor.clinicId}::uuid and e.id = ${episodeId}::uuid
    for update of e`;
  return rows[0] ?? null;
}

export type FlagTarget = {
  id: string;
  patientId: string;
  episodeId: string;
  rule: string;
  severity: 'urgent' | 'review' | 'watch' | 'good';
  clearedAt: Date | null;
  acknowledgedAt: Date | null;
  timezone: string;
};

/** The flag that a staff command is about, with its episode locked. */
export async function lockFlag({ tx, actor }: Asking, flagId: string): Promise<FlagTarget | null> {
  const rows = await tx.$queryRaw<FlagTarget[]>`
    select f.id, f.patient_id as "patientId", f.episode_id as "episodeId", f.rule, f.severity,
      f.cleared_at as "clearedAt", f.acknowledged_at as "acknowledgedAt", p.timezone
    from flags f
    join episodes e on e.clinic_id = f.clinic_id and e.id = f.episode_id
    join patients p on p.clinic_id = f.clinic_id and p.id = f.patient_id
    where f.clinic_id = ${actor.clinicId}::uuid and f.id = ${flagId}::uuid
    for update of e`;
  return rows[0] ?? null;
}

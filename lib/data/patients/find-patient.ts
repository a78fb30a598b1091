import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';

export type PatientTarget = {
  patientId: string;
  recordNo: string;
  givenName: string;
  familyName: string;
  preferredName: string | null;
  pronouns: string | null;
  birthDate: string;
  phone: string | null;
  email: string | null;
  nextOfKin: string | null;
  timezone: string;
  /** The open episode, else the one that ended last; null before the first intake. */
  episode: {
    id: string;
    stageTags: string[];
    side: 'left' | 'right' | 'both' | 'none';
    precautions: string[];
    limits: unknown;
    bodyMarks: unknown;
    earlierEpisodes: number;
    dischargedOn: string | null;
    therapistName: string;
  } | null;
  /** Episodes in this record, the current one among them. */
  episodeCount: number;
};

/** A patient of the clinic with the head of the current episode, in one round trip. */
export async function findPatient(
  tx: Tx,
  clinicId: string,
  patientId: string,
): Promise<PatientTarget | null> {
  const rows = await tx.$queryRaw<PatientTarget[]>`
    select p.id as "patientId", p.record_no as "recordNo", p.given_name as "givenName",
      p.family_name as "familyName", p.preferred_name as "preferredName", p.pronouns, p.birth_date as "birthDate",
      p.phone, p.email, p.next_of_kin as "nextOfKin", p.timezone,
      (select json_build_object('id', e.id, 'stageTags', e.stage_tags, 'side', e.side, 'precautions', e.precautions,
          'limits', e.limits, 'bodyMarks', e.body_marks, 'earlierEpisodes', e.earlier_episodes,
          'dischargedOn', e.discharged_on,
          'therapistName', coalesce((select m.name from memberships m
            where m.clinic_id = e.clinic_id and m.id = e.therapist_id), ''))
        from episodes e where e.clinic_id = p.clinic_id and e.patient_id = p.id
        order by e.discharged_on desc nulls first, e.opened_on desc limit 1) as episode,
      (select count(*)::int from episodes e
        where e.clinic_id = p.clinic_id and e.patient_id = p.id) as "episodeCount"
    from patients p where p.clinic_id = ${clinicId}::uuid and p.id = ${patientId}::uuid`;
  return rows[0] ?? null;
}

/** The current episode; without one the page of the intake is the place to go (`needs-intake`). */
export function requireEpisode({ patientId, episode }: PatientTarget): NonNullable<PatientTarget['episode']> {
  if (!episode) throw new AppError('needs-intake', { params: { patientId } });
  return episode;
}

import 'server-only';
import type { PatientActor } from '#lib/auth/actor.ts';
import { type QuestionsDue, questionsDue, type ScheduleFacts } from '#lib/clinical/measure-schedule.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { Activity } from './view.ts';

/** Which questions are due for the patient's current episode on a patient-local date, and his own activities. */
export async function loadSchedule(
  tx: Tx,
  actor: PatientActor,
  today: string,
): Promise<{ due: QuestionsDue; activities: Activity[] }> {
  const rows = await tx.$queryRaw<(ScheduleFacts & { goals: Activity[] })[]>`
    select e.mode, e.opened_on as "openedOn", e.program_started_on as "programStartedOn",
      e.discharged_on as "dischargedOn", e.goals,
      exists (select from pauses z where z.clinic_id = e.clinic_id and z.episode_id = e.id
        and z.starts_on <= ${today} and (z.ends_on is null or z.ends_on >= ${today})) as "isPaused",
      coalesce((select json_agg(json_build_object('date', m.local_date, 'kind', m.kind))
        from measures m where m.clinic_id = e.clinic_id and m.episode_id = e.id
          and (m.kind = 'rmdq' or m.source = 'patient')), '[]') as answered
    from episodes e
    where e.clinic_id = ${actor.clinicId}::uuid and e.patient_id = ${actor.patientId}::uuid
    order by e.discharged_on desc nulls first, e.opened_on desc
    limit 1`;
  const facts = rows[0];
  if (!facts) return { due: null, activities: [] };
  return {
    due: questionsDue(facts, today),
    activities: facts.goals.map(({ id, activity }) => ({ id, activity })),
  };
}

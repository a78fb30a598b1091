import 'server-only';
import { MAX_REVIEW_DAYS } from '#lib/data/acts/book-review.ts';
import { FOLLOW_UP_DAYS } from '#lib/data/acts/discharge.ts';
import { type Sql, sql } from '#lib/db/sql.ts';

/** What nobody did is shown so long. */
const FOLLOW_UP_SHOWN_DAYS = 60;
const REVIEW_SHOWN_DAYS = 30;

/**
 * What was agreed for today or before and has not been done, as a JSON list of `AgreedView`, oldest first: reviews that
 * were booked, and asking how it went after discharge. A call, a message or a review on or after the day ends it.
 * Inside a statement with `today (date)`.
 */
export function agreed(clinicId: string, therapistId: string | null): Sql {
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('actId', d.id, 'patientId', d.patient_id,
      'name', p.given_name || ' ' || p.family_name, 'kind', d.kind, 'on', d.due_on, 'how', d.how)
      order by d.due_on, d.id), '[]')
    from (${reviewsDue(clinicId)} union all ${followUpsDue(clinicId)}) d
    join patients p on p.clinic_id = ${clinicId}::uuid and p.id = d.patient_id and p.archived_at is null
    where ${therapistId}::uuid is null or d.therapist_id = ${therapistId}::uuid)`;
}

const daysAgo = (days: number): Sql =>
  sql`to_char((select date from today)::date - ${days}::int, 'YYYY-MM-DD')`;

function reviewsDue(clinicId: string): Sql {
  return sql`
    select a.id, a.patient_id, e.therapist_id, 'review' as kind, a.detail->>'on' as due_on, a.detail->>'how' as how
    from acts a join episodes e on e.clinic_id = a.clinic_id and e.id = a.episode_id and e.mode <> 'discharged'
    where a.clinic_id = ${clinicId}::uuid and a.kind = 'review-booked'
      and a.local_date >= ${daysAgo(MAX_REVIEW_DAYS + REVIEW_SHOWN_DAYS)}
      and a.detail->>'on' between ${daysAgo(REVIEW_SHOWN_DAYS)} and (select date from today)
      and not exists (select from acts n where n.clinic_id = a.clinic_id and n.episode_id = a.episode_id
        and (n.kind = 'review-held' and n.local_date >= a.detail->>'on'
          or n.kind = 'review-booked' and n.created_at > a.created_at))`;
}

function followUpsDue(clinicId: string): Sql {
  return sql`
    select a.id, a.patient_id, e.therapist_id, 'follow-up', due.due_on, null
    from acts a join episodes e on e.clinic_id = a.clinic_id and e.id = a.episode_id
    cross join lateral (select max(f.value) as due_on from jsonb_array_elements_text(a.detail->'followUps') f
      where f.value between ${daysAgo(FOLLOW_UP_SHOWN_DAYS)} and (select date from today)) due
    where a.clinic_id = ${clinicId}::uuid and a.kind = 'discharged' and due.due_on is not null
      and a.local_date >= ${daysAgo(Math.max(...FOLLOW_UP_DAYS) + FOLLOW_UP_SHOWN_DAYS)}
      and not exists (select from acts n where n.clinic_id = a.clinic_id and n.episode_id = a.episode_id
        and n.kind in ('call', 'message', 'review-held') and n.local_date >= due.due_on)
      and not exists (select from episodes o where o.clinic_id = a.clinic_id and o.patient_id = a.patient_id
        and o.mode <> 'discharged')`;
}

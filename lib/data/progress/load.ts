import 'server-only';
import type { PatientActor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { LatestMessage } from './next-step.ts';
import type { GoalView } from './view.ts';

/** The patient's own activities with the answers at intake and the latest ones. */
export async function loadGoals(tx: Tx, clinicId: string, episodeId: string): Promise<GoalView[]> {
  return tx.$queryRaw<GoalView[]>`
    select g.id, g.activity, g.baseline::float8 as start, (
        select (a->>'value')::float8
        from measures m, jsonb_array_elements(coalesce(m.detail->'answers', '[]')) a
        where m.clinic_id = e.clinic_id and m.episode_id = e.id and m.kind = 'psfs' and a->>'id' = g.id
        order by m.local_date desc, m.created_at desc limit 1) as now
    from episodes e, jsonb_to_recordset(e.goals) as g(id text, activity text, baseline numeric)
    where e.clinic_id = ${clinicId}::uuid and e.id = ${episodeId}::uuid`;
}

/** The therapist's latest message. */
export async function loadLatestMessage(
  tx: Tx,
  actor: PatientActor,
  episodeId: string,
): Promise<LatestMessage | null> {
  const rows = await tx.$queryRaw<{ author: string; body: string; at: Date }[]>`
    select s.name as author, m.body, m.created_at as at
    from messages m join memberships s on s.clinic_id = m.clinic_id and s.id = m.author_id
    where m.clinic_id = ${actor.clinicId}::uuid and m.episode_id = ${episodeId}::uuid
    order by m.created_at desc limit 1`;
  const message = rows[0];
  return message ? { ...message, at: message.at.toISOString() } : null;
}

import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { ScoreView } from './view.ts';

const LATEST = 12;

/** Scores beside the charted ones: entered by staff, outside instruments, the look at strength. Newest first. */
export async function loadScores(
  tx: Tx,
  { clinicId, episodeId }: { clinicId: string; episodeId: string },
): Promise<ScoreView[]> {
  return tx.$queryRaw<ScoreView[]>`
    select m.id, m.local_date as date, m.kind, m.value::float8 as value,
      case when m.kind = 'other' then m.detail end as scale, s.name as "enteredBy"
    from measures m
    left join memberships s on s.clinic_id = m.clinic_id and s.id = m.entered_by
    where m.clinic_id = ${clinicId}::uuid and m.episode_id = ${episodeId}::uuid
      and (m.source = 'staff' or m.kind in ('other', 'tsk11', 'fabq-pa', 'strength'))
    order by m.local_date desc, m.created_at desc, m.id limit ${LATEST}`;
}

import 'server-only';
import { CASELOAD_GROUPS } from '#lib/data/caseload/view.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { PatientView } from './view.ts';

type PlaceRow = {
  groupRank: number;
  index: number;
  count: number;
  previous: string | null;
  next: string | null;
};

/** Where the episode stands in the caseload of the person who looks. */
export async function placeInCaseload(
  tx: Tx,
  clinicId: string,
  actor: { role: string; membershipId: string },
  episodeId: string,
): Promise<PatientView['place']> {
  const therapistId = actor.role === 'therapist' ? actor.membershipId : null;
  const rows = await tx.$queryRaw<PlaceRow[]>`
    select "groupRank", index, count, previous, next from (
      select episode_id, group_rank as "groupRank",
        (row_number() over in_group)::int as index,
        (count(*) over (partition by group_rank))::int as count,
        lag(patient_id) over overall as previous, lead(patient_id) over overall as next
      from episode_status
      where clinic_id = ${clinicId}::uuid and (${therapistId}::uuid is null or therapist_id = ${therapistId}::uuid)
      window overall as (order by group_rank, group_since, tie_rank, episode_id),
        in_group as (partition by group_rank order by group_since, tie_rank, episode_id)
    ) ranked where episode_id = ${episodeId}::uuid`;
  const row = rows[0];
  if (!row) return null;
  return {
    group: CASELOAD_GROUPS[row.groupRank - 1] ?? 'on-track',
    index: row.index,
    count: row.count,
    previousPatientId: row.previous,
    nextPatientId: row.next,
  };
}

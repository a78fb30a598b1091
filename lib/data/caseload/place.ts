import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import { allOf, type Sql, sql } from '#lib/db/sql.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { FilterInput } from './input.ts';
import { matching, rankOf, therapistOf } from './scope.ts';
import { CASELOAD_GROUPS, type Place } from './view.ts';

type Standing = {
  rank: number;
  since: Date;
  tie: number;
  isListed: boolean;
};

const KEY = sql`s.group_rank, s.group_since, s.tie_rank, s.episode_id`;
const KEY_BACK = sql`s.group_rank desc, s.group_since desc, s.tie_rank desc, s.episode_id desc`;

/**
 * Where an episode stands in the list that led to it. A patient of a colleague who is opened from elsewhere stands in the
 * list of the whole clinic. Reads a few rows of the list's index, however long the list is.
 */
export async function placeInCaseload(
  tx: Tx,
  actor: StaffActor,
  episodeId: string,
  asked: string,
): Promise<Place | null> {
  const first = listOf(asked);
  const standing = await standingIn(tx, actor, episodeId, first.input);
  if (!standing) return null;
  const isElsewhere = first.list === '' && therapistOf(actor, first.input) !== null && !standing.isListed;
  const { list, input } = isElsewhere ? listOf('mine=false') : first;
  const isListed = standing.isListed || isElsewhere;
  const group = CASELOAD_GROUPS[standing.rank - 1] ?? 'on-track';
  const rows = rowsOf(actor, input);
  const inGroup = allOf([rows, sql`s.group_rank = ${standing.rank}::smallint`]);
  const { rank, since, tie } = standing;
  const here = sql`(${rank}::smallint, ${since}::timestamptz, ${tie}::decimal, ${episodeId}::uuid)`;
  const found = await tx.$queryRaw<
    { index: number; count: number; previous: string | null; next: string | null }[]
  >`
    select (select count(*)::int from episode_status s where ${inGroup} and (${KEY}) <= ${here}) as index,
      (select count(*)::int from episode_status s where ${inGroup}) as count,
      (select s.patient_id from episode_status s where ${rows} and ${isListed ? sql`(${KEY}) < ${here}` : sql`false`}
        order by ${KEY_BACK} limit 1) as previous,
      (select s.patient_id from episode_status s where ${rows} and ${isListed ? sql`(${KEY}) > ${here}` : sql`true`}
        order by ${KEY} limit 1) as next`;
  const { index = 0, count = 0, previous = null, next = null } = found[0] ?? {};
  return {
    group,
    index: isListed ? index : null,
    count,
    previousPatientId: previous,
    nextPatientId: next,
    list,
  };
}

/** What an address says about a list; nonsense is the list at rest. */
function listOf(asked: string): { list: string; input: FilterInput } {
  const parsed = FilterInput.safeParse(Object.fromEntries(new URLSearchParams(asked)));
  return parsed.success ? { list: asked, input: parsed.data } : { list: '', input: FilterInput.parse({}) };
}

function rowsOf(actor: StaffActor, input: FilterInput): Sql {
  const rows = matching(actor, input);
  return input.group === undefined
    ? rows
    : allOf([rows, sql`s.group_rank = ${rankOf(input.group)}::smallint`]);
}

async function standingIn(
  tx: Tx,
  actor: StaffActor,
  episodeId: string,
  input: FilterInput,
): Promise<Standing | null> {
  const rows = await tx.$queryRaw<Standing[]>`
    select s.group_rank as rank, s.group_since as since, s.tie_rank::float8 as tie,
      (${rowsOf(actor, input)}) as "isListed"
    from episode_status s where s.clinic_id = ${actor.clinicId}::uuid and s.episode_id = ${episodeId}::uuid`;
  return rows[0] ?? null;
}

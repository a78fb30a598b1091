import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import { allOf, type Sql, sql } from '#lib/db/sql.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { decodeCursor } from './cursor.ts';
import type { FilterInput } from './input.ts';
import type { CaseloadDbRow } from './row.ts';
import { clinicDate, matching, rankOf } from './scope.ts';

/** Rows of one page; the on-track group is folded on screen, so one page usually holds all that needs eyes. */
export const PAGE_SIZE = 50;

/** One row more than a page, to know whether another page follows. */
export function loadRows(
  tx: Tx,
  actor: StaffActor,
  input: FilterInput & { after?: string | undefined },
  now: Date,
): Promise<CaseloadDbRow[]> {
  const { clinicId, membershipId } = actor;
  return tx.$queryRaw<CaseloadDbRow[]>`
    with today as materialized (select ${clinicDate(clinicId, now)} as date),
    page as (
      select s.* from episode_status s where ${allOf(pageOf(actor, input))}
      order by s.group_rank, s.group_since, s.tie_rank, s.episode_id limit ${PAGE_SIZE + 1}
    )
    select s.episode_id as "episodeId", s.patient_id as "patientId", s.patient_name as "patientName",
      s.birth_date as "birthDate", s.phone, s.stage, s.mode, s.program_title as "programTitle", s.phase,
      s.phase_count as "phaseCount", s.program_started_on as "programStartedOn", s.group_rank as "groupRank",
      s.group_since as "groupSince", s.tie_rank::float8 as "tieRank", s.headline_flag_id as "headlineFlagId",
      s.headline_rule as "headlineRule", s.says, s.because, s.next, s.action, s.chips, s.adherence14,
      s.planned14::float8 as planned14, s.done14::float8 as done14, s.dots, s.primary_pain as "primaryPain",
      s.base_pain::float8 as "basePain", s.current_pain::float8 as "currentPain", s.last_pain as "lastPain",
      s.goal_pain::float8 as "goalPain", s.spark, s.zone, s.zone_before as "zoneBefore",
      s.last_report_on as "lastReportOn", s.evaluated_on as "evaluatedOn",
      case when s.therapist_id = ${membershipId}::uuid then null else t.name end as "therapistName",
      (select v.id from flag_events v where v.clinic_id = s.clinic_id and v.flag_id = s.headline_flag_id
        and v.by is not null order by v.at desc, v.id desc limit 1) as "headlineSeen",
      d.kind as "decidedKind", d.created_at as "decidedAt", b.name as "decidedBy"
    from page s
    left join memberships t on t.clinic_id = s.clinic_id and t.id = s.therapist_id
    left join lateral (
      select x.kind, x.created_at, x.decided_by from caseload_decisions x
      where x.clinic_id = s.clinic_id and x.decided_on = (select date from today) and x.episode_id = s.episode_id
        and x.undone_at is null
      order by x.created_at desc limit 1
    ) d on true
    left join memberships b on b.clinic_id = s.clinic_id and b.id = d.decided_by
    order by s.group_rank, s.group_since, s.tie_rank, s.episode_id`;
}

function pageOf(actor: StaffActor, input: FilterInput & { after?: string | undefined }): Sql[] {
  const conditions = [matching(actor, input)];
  if (input.group !== undefined) conditions.push(sql`s.group_rank = ${rankOf(input.group)}::smallint`);
  if (input.after !== undefined) {
    const { groupRank, groupSince, tieRank, episodeId } = decodeCursor(input.after);
    conditions.push(sql`(s.group_rank, s.group_since, s.tie_rank, s.episode_id)
      > (${groupRank}::smallint, ${groupSince}::timestamptz, ${tieRank}::decimal, ${episodeId}::uuid)`);
  }
  return conditions;
}

import 'server-only';
import { z } from 'zod';
import { addDays, localDateAt } from '#lib/clinical/local-date.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { type CaseloadDbRow, toCaseloadRow } from './row.ts';
import { CASELOAD_GROUPS, type CaseloadFilter, type CaseloadGroup, type CaseloadView } from './view.ts';

/** Rows of one page; the on-track group is folded on screen, so one page usually holds all that needs eyes. */
const PAGE_SIZE = 50;

const CaseloadInput = z.strictObject({
  mine: z.stringbool().default(true),
  group: z.enum(CASELOAD_GROUPS).optional(),
  stage: z.coerce.number().int().min(1).max(4).optional(),
  name: z.string().trim().max(100).optional(),
  after: z.string().max(200).optional(),
});

type CaseloadInput = z.output<typeof CaseloadInput>;

/** Everyone under care, in the order in which they need a decision. Reads one table. */
export const listCaseload = staffQuery({
  name: 'caseload.list',
  permission: 'caseload.read',
  input: CaseloadInput,
  target: noTarget,
  run: async ({ tx, actor, now }, input): Promise<CaseloadView> => {
    const therapistId = input.mine && actor.role === 'therapist' ? actor.membershipId : null;
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id: actor.clinicId },
      select: { timezone: true, targets: true },
    });
    const today = localDateAt(now.toISOString(), clinic.timezone);
    const [facts, rows] = [
      await countGroups(tx, actor.clinicId, therapistId, addDays(today, -1)),
      await pageOf(tx, actor.clinicId, therapistId, input),
    ];
    const page = rows.slice(0, PAGE_SIZE);
    const last = page.at(-1);
    return {
      today,
      asOf: now.toISOString(),
      timezone: clinic.timezone,
      total: facts.total,
      reportedSinceYesterday: facts.reported,
      counts: facts.counts,
      rows: page.map((row) => toCaseloadRow(row, today)),
      nextCursor: rows.length > PAGE_SIZE && last ? encodeCursor(last) : null,
      targets: Targets.parse(clinic.targets),
      filter: filterOf(input),
    };
  },
});

const Targets = z.object({
  urgentMinutes: z.number().default(30),
  notProgressingDays: z.number().default(2),
  reviewDays: z.number().default(3),
});

type GroupCount = { groupRank: number; people: number; reported: number };

async function countGroups(tx: Tx, clinicId: string, therapistId: string | null, since: string) {
  const rows = await tx.$queryRaw<GroupCount[]>`
    select group_rank as "groupRank", count(*)::int as people,
      count(*) filter (where last_report_on >= ${since})::int as reported
    from episode_status
    where clinic_id = ${clinicId}::uuid and (${therapistId}::uuid is null or therapist_id = ${therapistId}::uuid)
    group by group_rank`;
  const counts = Object.fromEntries(CASELOAD_GROUPS.map((group) => [group, 0])) as Record<
    CaseloadGroup,
    number
  >;
  for (const row of rows) {
    const group = CASELOAD_GROUPS[row.groupRank - 1];
    if (group) counts[group] = row.people;
  }
  return {
    counts,
    total: rows.reduce((sum, row) => sum + row.people, 0),
    reported: rows.reduce((sum, row) => sum + row.reported, 0),
  };
}

/** One row more than a page, to know whether another page follows. */
function pageOf(
  tx: Tx,
  clinicId: string,
  therapistId: string | null,
  input: CaseloadInput,
): Promise<CaseloadDbRow[]> {
  const rank = input.group ? CASELOAD_GROUPS.indexOf(input.group) + 1 : null;
  const after = input.after ? decodeCursor(input.after) : null;
  const namePattern = input.name ? `%${input.name.replaceAll(/[%_\\]/g, '\\$&')}%` : null;
  return tx.$queryRaw<CaseloadDbRow[]>`
    select episode_id as "episodeId", patient_id as "patientId", patient_name as "patientName",
      birth_date as "birthDate", phone, stage, mode, program_title as "programTitle", phase,
      phase_count as "phaseCount", program_started_on as "programStartedOn", group_rank as "groupRank",
      group_since as "groupSince", tie_rank::float8 as "tieRank", headline_flag_id as "headlineFlagId",
      headline_rule as "headlineRule", says, because, next, action, chips, adherence14,
      planned14::float8 as planned14, done14::float8 as done14, dots, primary_pain as "primaryPain",
      base_pain::float8 as "basePain", current_pain::float8 as "currentPain", last_pain as "lastPain",
      goal_pain::float8 as "goalPain", spark, zone, zone_before as "zoneBefore",
      last_report_on as "lastReportOn", evaluated_on as "evaluatedOn"
    from episode_status
    where clinic_id = ${clinicId}::uuid
      and (${therapistId}::uuid is null or therapist_id = ${therapistId}::uuid)
      and (${rank}::int is null or group_rank = ${rank}::int)
      and (${input.stage ?? null}::int is null or stage = ${input.stage ?? null}::int)
      and (${namePattern}::text is null or patient_name ilike ${namePattern}::text)
      and (${after?.groupRank ?? null}::int is null
        or (group_rank, group_since, tie_rank, episode_id)
          > (${after?.groupRank ?? 0}::smallint, ${after?.groupSince ?? null}::timestamptz,
             ${after?.tieRank ?? 0}::decimal, ${after?.episodeId ?? null}::uuid))
    order by group_rank, group_since, tie_rank, episode_id
    limit ${PAGE_SIZE + 1}`;
}

function filterOf(input: CaseloadInput): CaseloadFilter {
  return {
    mine: input.mine,
    group: input.group ?? null,
    stage: (input.stage as CaseloadFilter['stage']) ?? null,
    name: input.name ?? null,
  };
}

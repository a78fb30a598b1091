import 'server-only';
import { z } from 'zod';
import type { StaffActor } from '#lib/auth/actor.ts';
import { type Sql, sql } from '#lib/db/sql.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { agreed } from './agreed.ts';
import type { FilterInput } from './input.ts';
import {
  clinicDate,
  DECISION_GROUPS,
  isNarrowed,
  matching,
  ofTherapist,
  rankOf,
  therapistOf,
  toDecide,
  undecided,
} from './scope.ts';
import { CASELOAD_GROUPS, type CaseloadGroup, type CaseloadView, type Colleague } from './view.ts';

const Targets = z.object({
  urgentMinutes: z.number().default(30),
  notProgressingDays: z.number().default(2),
  reviewDays: z.number().default(3),
});

type GroupCount = { rank: number; people: number; reported: number };

type FactsRow = {
  today: string;
  timezone: string;
  targets: unknown;
  groups: GroupCount[];
  narrowed: GroupCount[] | null;
  done: number;
  standing: number;
  left: number | null;
  colleagues: Colleague[];
  handovers: CaseloadView['handovers'];
  agreed: CaseloadView['agreed'];
};

export type CaseloadFacts = Pick<
  CaseloadView,
  | 'today'
  | 'timezone'
  | 'targets'
  | 'total'
  | 'reportedSinceYesterday'
  | 'counts'
  | 'round'
  | 'colleagues'
  | 'handovers'
  | 'agreed'
>;

/** Everything about the list but its rows, in one statement. */
export async function loadFacts(
  tx: Tx,
  actor: StaffActor,
  input: FilterInput,
  now: Date,
): Promise<CaseloadFacts> {
  const { clinicId, membershipId } = actor;
  const therapistId = therapistOf(actor, input);
  const narrow = isNarrowed(input);
  const isOwnCount = !narrow && input.group === undefined;
  const rows = await tx.$queryRaw<FactsRow[]>`
    with today as materialized (select ${clinicDate(clinicId, now)} as date),
    decided as (
      select d.episode_id, bool_or(s.group_rank = any(${DECISION_GROUPS.map(rankOf)}::smallint[])
        and (${therapistId}::uuid is null or s.therapist_id = ${therapistId}::uuid)) as standing
      from caseload_decisions d
      join episodes e on e.clinic_id = d.clinic_id and e.id = d.episode_id
      left join episode_status s on s.clinic_id = d.clinic_id and s.episode_id = d.episode_id
      where d.clinic_id = ${clinicId}::uuid and d.decided_on = (select date from today) and d.undone_at is null
        and (${therapistId}::uuid is null or e.therapist_id = ${therapistId}::uuid
          or d.decided_by = ${therapistId}::uuid)
      group by d.episode_id
    )
    select (select date from today) as today, c.timezone, c.targets,
      ${groupCounts(ofTherapist(clinicId, therapistId))} as groups,
      ${narrow ? groupCounts(matching(actor, input)) : sql`null::jsonb`} as narrowed,
      (select count(*)::int from decided) as done,
      (select count(*) filter (where standing)::int from decided) as standing,
      ${
        isOwnCount
          ? sql`null::int`
          : sql`(select count(*)::int from episode_status s
              where ${toDecide(actor, input)} and ${undecided(clinicId, now)})`
      } as left,
      (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) order by m.name), '[]')
        from memberships m where m.clinic_id = c.id and m.role = 'therapist' and m.disabled_at is null
          and m.id <> ${membershipId}::uuid) as colleagues,
      ${handovers(actor, now)} as handovers,
      ${agreed(clinicId, therapistId)} as agreed
    from clinics c where c.id = ${clinicId}::uuid`;
  const facts = rows[0];
  if (!facts) throw new Error('The clinic is not there');
  const left = facts.left ?? sumOf(facts.groups, isDecision) - facts.standing;
  return {
    today: facts.today,
    timezone: facts.timezone,
    targets: Targets.parse(facts.targets),
    total: sumOf(facts.groups, () => true),
    reportedSinceYesterday: facts.groups.reduce((sum, { reported }) => sum + reported, 0),
    counts: countsOf(facts.narrowed ?? facts.groups),
    round: { done: facts.done, total: facts.done + left },
    colleagues: facts.colleagues,
    handovers: facts.handovers,
    agreed: facts.agreed,
  };
}

/** People by group, as a JSON list. Read from an index alone when nothing but whose patients is asked. */
function groupCounts(rows: Sql): Sql {
  return sql`(select coalesce(jsonb_agg(to_jsonb(g)), '[]') from (
    select s.group_rank as rank, count(*)::int as people,
      count(*) filter (where s.last_report_on >= to_char((select date from today)::date - 1, 'YYYY-MM-DD'))::int
        as reported
    from episode_status s where ${rows} group by s.group_rank) g)`;
}

const HANDOVER_SHOWN_HOURS = 24;
const HANDOVER_WAITS_DAYS = 14;

/** What was handed to, by or from the person who looks: until it is taken over, and for a day. The latest of each patient. */
function handovers({ clinicId, membershipId }: StaffActor, now: Date): Sql {
  const since = new Date(now.getTime() - HANDOVER_SHOWN_HOURS * 3_600_000);
  const oldest = new Date(now.getTime() - HANDOVER_WAITS_DAYS * 24 * 3_600_000);
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'patientId', h.patient_id,
      'name', p.given_name || ' ' || p.family_name, 'from', f.name, 'to', t.name, 'reason', h.reason,
      'at', h.created_at, 'isMine', h.to_id = ${membershipId}::uuid, 'acceptedAt', h.accepted_at)
      order by h.created_at desc), '[]')
    from handovers h
    join patients p on p.clinic_id = h.clinic_id and p.id = h.patient_id
    join memberships f on f.clinic_id = h.clinic_id and f.id = h.from_id
    join memberships t on t.clinic_id = h.clinic_id and t.id = h.to_id
    where h.clinic_id = ${clinicId}::uuid and h.created_at > ${oldest}
      and (h.accepted_at is null or h.created_at > ${since})
      and (h.from_id = ${membershipId}::uuid or (h.made_by = ${membershipId}::uuid) <> (h.to_id = ${membershipId}::uuid))
      and not exists (select from handovers n where n.clinic_id = h.clinic_id and n.episode_id = h.episode_id
        and n.created_at > h.created_at))`;
}

const isDecision = (group: CaseloadGroup) => DECISION_GROUPS.includes(group);

function countsOf(groups: readonly GroupCount[]): Record<CaseloadGroup, number> {
  const people = (group: CaseloadGroup) => sumOf(groups, (each) => each === group);
  return Object.fromEntries(CASELOAD_GROUPS.map((group) => [group, people(group)])) as Record<
    CaseloadGroup,
    number
  >;
}

function sumOf(groups: readonly GroupCount[], counts: (group: CaseloadGroup) => boolean): number {
  return groups.reduce((sum, { rank, people }) => {
    const group = CASELOAD_GROUPS[rank - 1];
    return group !== undefined && counts(group) ? sum + people : sum;
  }, 0);
}

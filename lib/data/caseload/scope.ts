import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import { allOf, type Sql, sql } from '#lib/db/sql.ts';
import type { FilterInput } from './input.ts';
import { CASELOAD_GROUPS, type CaseloadGroup } from './view.ts';

/** Groups in which somebody waits for a decision. */
export const DECISION_GROUPS: readonly CaseloadGroup[] = ['urgent', 'not-progressing', 'review', 'ready'];

export const rankOf = (group: CaseloadGroup): number => CASELOAD_GROUPS.indexOf(group) + 1;

const DECISION_RANKS = DECISION_GROUPS.map(rankOf);

/** Whose patients: one therapist's, or null for the whole clinic. */
export function therapistOf(actor: StaffActor, { mine, therapist }: FilterInput): string | null {
  return therapist ?? (mine && actor.role === 'therapist' ? actor.membershipId : null);
}

/** Rows of `episode_status s` of one therapist or of the whole clinic. */
export function ofTherapist(clinicId: string, therapistId: string | null): Sql {
  const ofClinic = sql`s.clinic_id = ${clinicId}::uuid`;
  return therapistId === null ? ofClinic : allOf([ofClinic, sql`s.therapist_id = ${therapistId}::uuid`]);
}

/** True when more than whose patients and which group is asked. */
export function isNarrowed({ stage, program, rule, name }: FilterInput): boolean {
  return stage !== undefined || program !== undefined || rule !== undefined || (name ?? '') !== '';
}

/** Rows of `episode_status s` that pass the filter, of every group. */
export function matching(actor: StaffActor, input: FilterInput): Sql {
  const { stage, program, rule, name } = input;
  const conditions = [ofTherapist(actor.clinicId, therapistOf(actor, input))];
  if (stage !== undefined) conditions.push(sql`s.stage = ${stage}::smallint`);
  if (program !== undefined) conditions.push(sql`s.program_title = ${program}`);
  if (rule !== undefined) {
    const chip = JSON.stringify([{ rule }]);
    conditions.push(sql`(s.headline_rule = ${rule} or s.chips @> ${chip}::jsonb)`);
  }
  if (name) conditions.push(sql`s.patient_name ilike ${`%${name.replaceAll(/[%_\\]/g, '\\$&')}%`}`);
  return allOf(conditions);
}

/** Rows of `episode_status s` that a round under this filter walks through: its group, or all that need a decision. */
export function toDecide(actor: StaffActor, input: FilterInput): Sql {
  const ranks = input.group === undefined ? DECISION_RANKS : [rankOf(input.group)];
  return allOf([matching(actor, input), sql`s.group_rank = any(${ranks}::smallint[])`]);
}

/** Clinic-local date of an instant, as text, asked inside a statement. */
export function clinicDate(clinicId: string, at: Date): Sql {
  return sql`(select to_char(${at}::timestamptz at time zone c.timezone, 'YYYY-MM-DD')
    from clinics c where c.id = ${clinicId}::uuid)`;
}

/** No decision of today stands for the row of `episode_status s`. */
export function undecided(clinicId: string, now: Date): Sql {
  return sql`not exists (select from caseload_decisions d where d.clinic_id = s.clinic_id
    and d.decided_on = ${clinicDate(clinicId, now)} and d.episode_id = s.episode_id and d.undone_at is null)`;
}

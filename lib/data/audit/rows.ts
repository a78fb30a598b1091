import 'server-only';
import { allOf, type Sql, sql } from '#lib/db/sql.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { AuditFilter } from './input.ts';
import type { AuditRowView } from './view.ts';

type Row = Omit<AuditRowView, 'at'> & { at: Date };
export type Cursor = { at: Date; id: string };

function conditionsOf(clinicId: string, timezone: string, filter: AuditFilter): Sql[] {
  const { actorId, patientId, area, verdict, from, to } = filter;
  return [
    sql`a.clinic_id = ${clinicId}::uuid`,
    ...(actorId ? [sql`a.actor_id = ${actorId}::uuid`] : []),
    ...(patientId ? [sql`a.patient_id = ${patientId}::uuid`] : []),
    ...(area ? [sql`split_part(a.verb, '.', 1) = ${area}`] : []),
    ...(verdict ? [sql`a.verdict = ${verdict}`] : []),
    ...(from ? [sql`a.at >= (${from}::date)::timestamp at time zone ${timezone}`] : []),
    ...(to ? [sql`a.at < (${to}::date + 1)::timestamp at time zone ${timezone}`] : []),
  ];
}

/** Audit rows, newest first, with names for ids. */
export async function auditRows(
  tx: Tx,
  clinicId: string,
  given: { filter: AuditFilter; timezone: string; after: Cursor | null; limit: number },
): Promise<AuditRowView[]> {
  const { after } = given;
  const conditions = [
    ...conditionsOf(clinicId, given.timezone, given.filter),
    ...(after ? [sql`(a.at, a.id) < (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
  ];
  const rows = await tx.$queryRaw<Row[]>`
    select a.id, a.at, a.actor_kind as "actorKind", a.verb, a.patient_id as "patientId", a.verdict, a.detail,
      coalesce(m.name, k.name, case when w.id is not null then concat_ws(' ', w.given_name, w.family_name) end) as actor,
      case when p.id is not null then concat_ws(' ', p.given_name, p.family_name) end as patient
    from audit_events a
    left join memberships m on m.clinic_id = a.clinic_id and m.id = a.actor_id
    left join api_keys k on k.clinic_id = a.clinic_id and k.id = a.actor_id
    left join patients w on w.clinic_id = a.clinic_id and w.id = a.actor_id
    left join patients p on p.clinic_id = a.clinic_id and p.id = a.patient_id
    where ${allOf(conditions)}
    order by a.at desc, a.id desc limit ${given.limit}`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

export async function countAuditRows(
  tx: Tx,
  clinicId: string,
  timezone: string,
  filter: AuditFilter,
): Promise<number> {
  const rows = await tx.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from audit_events a where ${allOf(conditionsOf(clinicId, timezone, filter))}`;
  return rows[0]?.n ?? 0;
}

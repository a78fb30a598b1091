import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import { AuditInput } from './input.ts';
import { auditRows, type Cursor } from './rows.ts';
import { lastSeal } from './seal.ts';
import type { AuditView } from './view.ts';

const PAGE_SIZE = 50;

/** Who saw or changed what of whom, newest first, and how far the rows are sealed. */
export const listAudit = staffQuery({
  name: 'audit.list',
  permission: 'audit.read',
  input: AuditInput,
  target: noTarget,
  run: async ({ tx, actor }, { after, ...filter }): Promise<AuditView> => {
    const { clinicId } = actor;
    const { timezone } = await tx.clinic.findUniqueOrThrow({
      where: { id: clinicId },
      select: { timezone: true },
    });
    const rows = await auditRows(tx, clinicId, {
      filter,
      timezone,
      after: after ? cursorOf(after) : null,
      limit: PAGE_SIZE + 1,
    });
    const page = rows.slice(0, PAGE_SIZE);
    const last = page.at(-1);
    const people = await tx.membership.findMany({
      where: { clinicId },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    });
    return {
      filter,
      timezone,
      patientName: filter.patientId ? await nameOf(tx, clinicId, filter.patientId) : null,
      rows: page,
      nextCursor: rows.length > PAGE_SIZE && last ? `${last.at}/${last.id}` : null,
      people,
      areas: await areasOf(tx, clinicId),
      chain: await chainOf(tx, clinicId),
    };
  },
});

function cursorOf(text: string): Cursor {
  const [at = '', id = ''] = text.split('/');
  return { at: new Date(at), id };
}

async function nameOf(tx: Tx, clinicId: string, patientId: string): Promise<string | null> {
  const row = await tx.patient.findUnique({
    where: { clinicId_id: { clinicId, id: patientId } },
    select: { givenName: true, familyName: true },
  });
  return row && `${row.givenName} ${row.familyName}`;
}

/** Areas that occur lately; reading all rows for them would be slow. */
async function areasOf(tx: Tx, clinicId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ area: string }[]>`
    select distinct split_part(verb, '.', 1) as area from (
      select verb from audit_events where clinic_id = ${clinicId}::uuid order by at desc, id desc limit 5000) recent
    order by 1`;
  return rows.map(({ area }) => area);
}

async function chainOf(tx: Tx, clinicId: string): Promise<AuditView['chain']> {
  const last = await lastSeal(tx, clinicId);
  const rows = await tx.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from audit_events a where a.clinic_id = ${clinicId}::uuid
      and (${last?.throughAt ?? null}::timestamptz is null
        or (a.at, a.id) > (${last?.throughAt ?? null}::timestamptz, ${last?.throughId ?? null}::uuid))`;
  return {
    seals: last?.number ?? 0,
    sealedThrough: last?.throughAt.toISOString() ?? null,
    head: last?.hash ?? null,
    waiting: rows[0]?.n ?? 0,
  };
}

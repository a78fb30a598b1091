import type { Client } from 'pg';
import { type Break, checkSeal, type Seal } from '#lib/data/audit/chain.ts';

export type ChainReport = {
  clinicId: string;
  clinic: string;
  seals: number;
  /** Rows under a seal that were found as they were sealed. */
  rows: number;
  /** Rows that no seal covers yet. */
  waiting: number;
  /** The last hash; noted elsewhere, it shows later that the end of the chain was not cut off. Null without seals. */
  head: string | null;
  broken: Break | null;
};

/**
 * Reads every audit row again and compares it with the seals of its clinic. The connection must see all clinics
 * (the backup's role). Stops within a clinic at the first break.
 */
export async function verifyChains(client: Client): Promise<ChainReport[]> {
  const { rows: clinics } = await client.query<{ id: string; name: string }>(
    'select id, name from clinics order by name, id',
  );
  const reports: ChainReport[] = [];
  for (const { id, name } of clinics) reports.push(await verifyChain(client, id, name));
  return reports;
}

async function verifyChain(client: Client, clinicId: string, clinic: string): Promise<ChainReport> {
  const { rows: seals } = await client.query<Seal>(
    `select number, through_at as "throughAt", through_id as "throughId", rows, previous_hash as "previousHash", hash
     from audit_seals where clinic_id = $1 order by number`,
    [clinicId],
  );
  let before: Seal | null = null;
  let rows = 0;
  let broken: Break | null = null;
  for (const seal of seals) {
    const texts = await textsBetween(client, clinicId, before, seal);
    broken = checkSeal(seal, before, texts);
    if (broken) break;
    rows += texts.length;
    before = seal;
  }
  const last = seals.at(-1) ?? null;
  const waiting = await countAfter(client, clinicId, last);
  return { clinicId, clinic, seals: seals.length, rows, waiting, head: last?.hash ?? null, broken };
}

/** Instants are compared in SQL: a JavaScript date has no more than milliseconds, and neither have the columns. */
const AFTER = '($2::timestamptz is null or (a.at, a.id) > ($2::timestamptz, $3::uuid))';

async function textsBetween(client: Client, clinicId: string, from: Seal | null, through: Seal) {
  const { rows } = await client.query<{ text: string }>(
    `select audit_row_text(a) as text from audit_events a
     where a.clinic_id = $1 and ${AFTER} and (a.at, a.id) <= ($4::timestamptz, $5::uuid) order by a.at, a.id`,
    [clinicId, from?.throughAt ?? null, from?.throughId ?? null, through.throughAt, through.throughId],
  );
  return rows.map(({ text }) => text);
}

async function countAfter(client: Client, clinicId: string, last: Seal | null): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from audit_events a where a.clinic_id = $1 and ${AFTER}`,
    [clinicId, last?.throughAt ?? null, last?.throughId ?? null],
  );
  return rows[0]?.n ?? 0;
}

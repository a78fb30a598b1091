import 'server-only';
import { newId } from '#lib/db/id.ts';
import { type Tx, withClinic, withWorker } from '#lib/db/with-clinic.ts';
import { linkOf, type Seal } from './chain.ts';

/**
 * Rows younger than this are not sealed yet: a transaction ends within 15 seconds, and clocks of several machines may
 * differ a little. Milliseconds.
 */
const SETTLED_AFTER = 120_000;

/** Rows that one seal covers at most. */
const LINK_ROWS = 5_000;

/** Seals what is settled in every clinic. Safe on several workers at once. Returns how many rows were sealed. */
export async function sealAudit(now: Date, until: Date): Promise<number> {
  const clinics = await withWorker(
    (tx) => tx.$queryRaw<{ id: string }[]>`select id from clinics order by id`,
  );
  let sealed = 0;
  for (const { id } of clinics) {
    let rows = LINK_ROWS;
    while (rows === LINK_ROWS && new Date() < until) {
      rows = await withClinic({ clinicId: id }, (tx) => sealNext(tx, id, now));
      sealed += rows;
    }
  }
  return sealed;
}

/** Adds one seal to the chain of a clinic, when there is something to seal. Returns its number of rows. */
async function sealNext(tx: Tx, clinicId: string, now: Date): Promise<number> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('audit-seal:' || ${clinicId}::text, 0))`;
  const last = await lastSeal(tx, clinicId);
  const settled = new Date(now.getTime() - SETTLED_AFTER);
  const rows = await tx.$queryRaw<{ id: string; at: Date; text: string }[]>`
    select a.id, a.at, audit_row_text(a) as text from audit_events a
    where a.clinic_id = ${clinicId}::uuid and a.at <= ${settled}
      and (${last?.throughAt ?? null}::timestamptz is null
        or (a.at, a.id) > (${last?.throughAt ?? null}::timestamptz, ${last?.throughId ?? null}::uuid))
    order by a.at, a.id limit ${LINK_ROWS}`;
  const through = rows.at(-1);
  if (!through) return 0;
  const previousHash = last?.hash ?? '';
  await tx.auditSeal.create({
    data: {
      clinicId,
      id: newId(),
      number: (last?.number ?? 0) + 1,
      throughAt: through.at,
      throughId: through.id,
      rows: rows.length,
      previousHash,
      hash: linkOf(
        previousHash,
        rows.map(({ text }) => text),
      ),
      sealedAt: now,
    },
    select: { id: true },
  });
  return rows.length;
}

export function lastSeal(tx: Tx, clinicId: string): Promise<Seal | null> {
  return tx.auditSeal.findFirst({
    where: { clinicId },
    orderBy: { number: 'desc' },
    select: { number: true, throughAt: true, throughId: true, rows: true, previousHash: true, hash: true },
  });
}

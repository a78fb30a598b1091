import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';

/** Every row that names a patient, by table; columns as the database has them, secrets left out. */
export type PatientTables = Record<string, Record<string, unknown>[]>;

/** Reads it all in one statement, under the row-level security of the transaction. */
export async function loadRecord(tx: Tx, patientId: string): Promise<PatientTables> {
  const tables = await tx.$queryRaw<{ name: string; rows: Record<string, unknown>[] }[]>`
    select name, rows from patient_rows(${patientId}::uuid)`;
  return Object.fromEntries(tables.map(({ name, rows }) => [name, rows]));
}

/** Names of staff by membership id: rows name people by id alone. */
export async function loadStaffNames(tx: Tx, clinicId: string): Promise<Record<string, string>> {
  const members = await tx.membership.findMany({ where: { clinicId }, select: { id: true, name: true } });
  return Object.fromEntries(members.map(({ id, name }) => [id, name]));
}

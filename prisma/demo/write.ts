import { hashPassword } from '#lib/auth/password.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { ClinicRows, RowLists } from './build/rows.ts';
import { DEMO_PASSWORD } from './clinics.ts';

/** Parents before children. */
const ORDER = [
  'memberships',
  'patients',
  'episodes',
  'patientLinks',
  'stageDecisions',
  'programs',
  'programVersions',
  'programPhases',
  'programItems',
  'phaseStarts',
  'pauses',
  'reviews',
  'reports',
  'exerciseLogs',
  'redFlagReports',
  'measures',
  'notes',
  'messages',
] as const satisfies readonly (keyof RowLists)[];

type Row = Readonly<Record<string, unknown>>;

/** Writes all rows of one clinic into its own scope. */
export async function writeClinic(tx: Tx, rows: ClinicRows): Promise<void> {
  await tx.$queryRaw`select set_config('app.clinic', ${rows.clinic.id}, true)`;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await insert(tx, 'clinics', [rows.clinic]);
  await insert(
    tx,
    'users',
    rows.users.map((user) => ({ ...user, passwordHash })),
  );
  for (const list of ORDER) await insert(tx, columnName(list), rows[list]);
}

/** Names in the database are the model's in snake case. */
const columnName = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** One statement per table and set of columns: thousands of rows in well under a second. */
async function insert(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  for (const [columns, group] of byColumns(rows)) {
    await tx.$executeRawUnsafe(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      JSON.stringify(group),
    );
  }
}

/** A column that a row leaves out gets its default, so rows are told apart by the columns that they name. */
function byColumns(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const named = Object.fromEntries(Object.entries(row).map(([name, value]) => [columnName(name), value]));
    const columns = Object.keys(named).sort().join(', ');
    const group = groups.get(columns);
    if (group) group.push(named);
    else groups.set(columns, [named]);
  }
  return groups;
}

import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from './people.ts';
import { makeWorld } from './world.ts';

// Every table on its own, as the app's role and with no application in between: what does row-level security show?

const { DATABASE_URL = '', APP_DATABASE_URL = '' } = process.env;
const owner = new Client({ connectionString: DATABASE_URL });
const app = new Client({ connectionString: APP_DATABASE_URL });

let world: World;
let tenantTables: string[] = [];
let personalTables: string[] = [];

beforeAll(async () => {
  await owner.connect();
  await app.connect();
  world = await makeWorld(DATABASE_URL);
  const tablesWith = async (column: string) => {
    const { rows } = await owner.query<{ name: string }>(
      `select c.table_name as name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = $1 order by 1`,
      [column],
    );
    return rows.map(({ name }) => name);
  };
  tenantTables = await tablesWith('clinic_id');
  personalTables = await tablesWith('patient_id');
});

afterAll(async () => {
  await owner.end();
  await app.end();
});

async function enter(clinicId: string, patientId = ''): Promise<void> {
  await app.query("select set_config('app.clinic', $1, false), set_config('app.patient', $2, false)", [
    clinicId,
    patientId,
  ]);
}

/** Tables in which the condition holds for any visible row. */
async function showing(tables: readonly string[], condition: string, values: unknown[]): Promise<string[]> {
  const found: string[] = [];
  for (const table of tables) {
    const { rows } = await app.query<{ n: number }>(
      `select count(*)::int as n from ${table} where ${condition}`,
      values,
    );
    if ((rows[0]?.n ?? 0) > 0) found.push(table);
  }
  return found;
}

const here = () => world.tokens.therapist?.cid ?? '';

describe('each table by itself', () => {
  it('shows nothing to nobody', async () => {
    await enter('');
    expect(await showing(tenantTables, 'true', [])).toEqual([]);
  });

  it('shows rows of the own clinic and none of another', async () => {
    await enter(here());
    expect((await showing(tenantTables, 'clinic_id = $1', [here()])).length).toBeGreaterThan(15);
    expect(await showing(tenantTables, 'clinic_id <> $1', [here()])).toEqual([]);
  });

  it('shows a patient nothing of another patient of the same clinic', async () => {
    await enter(here(), world.tokens.patient?.pid);
    const own = [world.tokens.patient?.pid];
    expect((await showing(personalTables, 'patient_id = $1', own)).length).toBeGreaterThan(12);
    expect(await showing(personalTables, 'patient_id <> $1', own)).toEqual([]);
    expect(await showing(['patients'], 'id <> $1', own)).toEqual([]);
  });

  it('takes no row for another clinic', async () => {
    await enter(here());
    const refused = app.query(
      `insert into notes (clinic_id, id, patient_id, episode_id, author_id, body)
       values ($1, gen_random_uuid(), $2, $3, gen_random_uuid(), 'x')`,
      [world.otherClinicId, world.people['other-clinic'].patientId, world.people['other-clinic'].episodeId],
    );
    await expect(refused).rejects.toThrow('row-level security');
  });
});

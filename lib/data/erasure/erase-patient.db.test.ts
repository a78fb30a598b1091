import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person, World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { AppError } from '#lib/errors.ts';
import { execute } from '#lib/guard/execute.ts';
import { eraseDue } from './erase-due.ts';
import { erasePatient } from './erase-patient.ts';
import { getPersonData } from './get-person-data.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const owner = new Client({ connectionString: ownerUrl });
const NOW = new Date();
let world: World;

beforeAll(async () => {
  await owner.connect();
  world = await makeWorld(ownerUrl);
  await owner.query("select set_config('app.clinic', $1, false)", [world.tokens.manager?.cid]);
});
afterAll(() => owner.end());

async function numberOf({ patientId }: Person): Promise<string> {
  const { rows } = await owner.query<{ n: string }>('select record_no as n from patients where id = $1', [
    patientId,
  ]);
  return rows[0]?.n ?? '';
}

async function erase(person: Person, given: object = {}) {
  const input = {
    patientId: person.patientId,
    recordNo: await numberOf(person),
    reason: 'The patient asked for it',
    isAtOnce: false,
    ...given,
  };
  return execute(erasePatient, { token: world.tokens.manager, input, now: NOW });
}

/** Tables that still hold a row of somebody, or the marker in any text. */
async function tracesOf({ patientId, marker }: Person): Promise<string[]> {
  const { rows: tables } = await owner.query<{ name: string; hasPatient: boolean }>(
    `select t.table_name as name, exists (select 1 from information_schema.columns c where c.table_schema = 'public'
       and c.table_name = t.table_name and c.column_name = 'patient_id') as "hasPatient"
     from information_schema.tables t where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
       and exists (select 1 from information_schema.columns c where c.table_schema = 'public'
         and c.table_name = t.table_name and c.column_name = 'clinic_id')`,
  );
  const found: string[] = [];
  for (const { name, hasPatient } of tables) {
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::int as n from ${name} t where ${hasPatient ? 't.patient_id = $1' : '$1::uuid is null'}
         or t::text like '%' || $2 || '%'`,
      [patientId, marker],
    );
    if ((rows[0]?.n ?? 0) > 0) found.push(name);
  }
  return found.sort();
}

describe('deleting a record', () => {
  it('that the law keeps locks it: no way in from outside, off the caseload, all that was said still there', async () => {
    const person = world.people['same-clinic'];
    const { isGone, keepUntil } = await erase(person);
    expect(isGone).toBe(false);
    expect(keepUntil?.slice(0, 4)).toBe(String(NOW.getUTCFullYear() + 7));
    const ask = (sql: string) => owner.query(sql, [person.patientId]).then(({ rows }) => rows);
    expect(await ask('select phone, email, next_of_kin from patients where id = $1')).toEqual([
      { phone: null, email: null, next_of_kin: null },
    ]);
    for (const table of ['patient_links', 'patient_devices', 'sessions']) {
      expect(await ask(`select 1 from ${table} where patient_id = $1 and revoked_at is null`), table).toEqual(
        [],
      );
    }
    expect(await ask('select 1 from episode_status where patient_id = $1')).toEqual([]);
    expect((await ask('select 1 from reports where patient_id = $1')).length).toBeGreaterThan(0);
    const view = await execute(getPersonData, {
      token: world.tokens.manager,
      input: { patientId: person.patientId },
      now: NOW,
    });
    expect(view.erasure).toMatchObject({ keepUntil, reason: 'The patient asked for it' });
  });

  it('is done by the job on the day after, not on the last day of keeping', async () => {
    const person = world.people['same-clinic'];
    const { rows } = await owner.query<{ until: string }>(
      'select keep_until as until from erasures where patient_id = $1',
      [person.patientId],
    );
    const until = new Date(`${rows[0]?.until}T12:00:00Z`);
    await eraseDue(until);
    expect(await tracesOf(person)).toContain('patients');
    await Promise.all([1, 2].map(() => eraseDue(new Date(until.getTime() + 86_400_000))));
    expect(await tracesOf(person)).not.toContain('patients');
  });

  it('at once leaves nothing but the audit, which holds ids, and the note of the deletion', async () => {
    const person = world.people.own;
    const others = await tracesOf(world.people['other-clinic']);
    expect(await tracesOf(person)).toContain('reports');
    expect(await erase(person, { isAtOnce: true })).toEqual({ isGone: true, keepUntil: null });
    const left = (await tracesOf(person)).filter((table) => !CLINIC_OWNED.includes(table));
    expect(left).toEqual(['audit_events', 'erasures']);
    expect(await tracesOf(world.people['other-clinic'])).toEqual(others);
  });

  it('with another record number changes nothing', async () => {
    const person = world.people['same-clinic'];
    const refused = await erase(person, { recordNo: 'other' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AppError);
  });
});

/** Rows of the clinic that carry the marker as well, and are no data of the person. */
const CLINIC_OWNED = [
  'api_keys',
  'exercises',
  'exercise_media',
  'program_templates',
  'exports',
  'memberships',
];

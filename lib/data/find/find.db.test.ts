import { Client } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execute } from '#lib/guard/execute.ts';
import type { World } from '../../../e2e/authorization/people.ts';
import { makeWorld } from '../../../e2e/authorization/world.ts';
import { refusal } from '../../../e2e/program-world.ts';
import { find } from './queries.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const owner = new Client({ connectionString: ownerUrl });
let world: World;

beforeAll(async () => {
  await owner.connect();
  world = await makeWorld(ownerUrl);
  const clinic = world.tokens.therapist?.cid;
  await owner.query("select set_config('app.clinic', $1, false)", [clinic]);
  const names = [
    'Margarethe Vandenberg',
    'Marek Novak',
    ...Array.from({ length: 10 }, (_, n) => `Twin Sibling${n}`),
  ];
  for (const [index, name] of names.entries()) {
    const [given, family] = name.split(' ');
    await owner.query(
      `insert into patients (clinic_id, id, record_no, given_name, family_name, birth_date, timezone)
       values ($1, $2, $3, $4, $5, '1960-01-01', 'UTC')`,
      [clinic, v7(), `ZZ-${7001 + index}`, given, family],
    );
  }
});
afterAll(() => owner.end());

const search = (q: string, page = 1) =>
  execute(find, { token: world.tokens.therapist, input: { q, page }, now: new Date() });
const names = async (q: string) => (await search(q)).patients.map(({ name }) => name);

describe('find', () => {
  it.each([
    'Margarethe',
    'vandenberg',
    'Vandenberg Margarethe',
    'Margerete',
    'Vandenburg',
    'ZZ-7001',
    'zz-7001',
  ])('finds a patient by %s', async (q) => expect((await names(q))[0]).toBe('Margarethe Vandenberg'));

  it('puts the start of a name before what is only alike', async () => {
    expect((await names('Mar')).slice(0, 2).sort()).toEqual(['Marek Novak', 'Margarethe Vandenberg']);
  });

  it('takes signs of the pattern language for letters', async () => {
    expect(await names('%')).toEqual([]);
    expect(await names('_')).toEqual([]);
  });

  it('goes on page by page without a name twice', async () => {
    const [first, second] = [await search('twin'), await search('twin', 2)];
    expect([first.patients.length, first.hasMore, second.hasMore]).toEqual([8, true, false]);
    const all = [...first.patients, ...second.patients].map(({ id }) => id);
    expect(new Set(all).size).toBe(10);
  });

  it('finds exercises with wrong letters and programs by code and word', async () => {
    expect((await search('pelvic tlit')).exercises.map(({ slug }) => slug)).toContain('pelvic-tilt');
    expect((await search('P1A')).programs.map(({ code }) => code)).toContain('P1A');
  });

  it('shows nothing of another clinic, and asks for a word', async () => {
    expect(await names('MARKER-FOREIGN')).not.toContain('MARKER-FOREIGN MARKER-FOREIGN');
    expect((await search('MARKER-OWN')).patients[0]?.name).toContain('MARKER-OWN');
    expect((await refusal(search('  '))).code).toBe('invalid-input');
  });

  it('is one line in the audit, without the words', async () => {
    await search('Vandenberg');
    const { rows } = await owner.query(
      "select detail::text from audit_events where verb = 'find.search' order by at desc, id desc limit 1",
    );
    expect(rows[0]?.detail).toContain('"patients"');
    expect(rows[0]?.detail).not.toContain('Vandenberg');
  });
});

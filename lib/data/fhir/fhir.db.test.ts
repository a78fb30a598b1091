import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { readKey } from '#lib/auth/api-keys.ts';
import { createKey } from '#lib/data/keys/create-key.ts';
import { listKeys } from '#lib/data/keys/queries.ts';
import { revokeKey } from '#lib/data/keys/revoke-key.ts';
import { AppError } from '#lib/errors.ts';
import { execute } from '#lib/guard/execute.ts';
import { getResource, listLibrary, listResources, searchPatients } from './queries.ts';

// Keys as other systems hold them: what they open, and what they do not.

const ownerUrl = process.env.DATABASE_URL ?? '';
const owner = new Client({ connectionString: ownerUrl });
const NOW = new Date();
const DAY = 86_400_000;
let world: World;
let patientId = '';

beforeAll(async () => {
  await owner.connect();
  world = await makeWorld(ownerUrl);
  patientId = world.tokens.patient?.pid ?? '';
  await owner.query("select set_config('app.clinic', $1, false)", [world.tokens.patient?.cid]);
});
afterAll(() => owner.end());

async function key(scopes: ('patients' | 'library')[], days: 30 | 90 | 365 = 30) {
  const input = { name: 'Record system', scopes, days };
  const made = await execute(createKey, { token: world.tokens.manager, input, now: NOW });
  const token = readKey(`Bearer ${made.key}`);
  if (!token) throw new Error('The key can not be read');
  return { ...made, token };
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'allowed',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );
const search = (token: ReturnType<typeof readKey>, input: object = {}, now = NOW) =>
  execute(searchPatients, { token, input, now });

describe('a key', () => {
  it('reads what its scope names and nothing else', async () => {
    const { token } = await key(['patients']);
    const bundle = await search(token);
    expect(bundle.entry?.map(({ resource }) => resource?.id)).toContain(patientId);
    const library = execute(listLibrary, { token, input: { type: 'PlanDefinition', id: null }, now: NOW });
    expect(await codeOf(library)).toBe('not-allowed');
    const other = await key(['library']);
    expect(await codeOf(search(other.token))).toBe('not-allowed');
  });

  it('sees its own clinic alone', async () => {
    const { token } = await key(['patients']);
    const { rows } = await owner.query<{ id: string }>('select id from patients order by id');
    const found = (await search(token, { _count: 200 })).entry?.map(({ resource }) => resource?.id);
    expect(found).toEqual(rows.map(({ id }) => id));
    const outside = world.people['other-clinic'].patientId;
    const list = execute(listResources, { token, input: { patientId: outside, type: null }, now: NOW });
    expect(await codeOf(list)).toBe('not-found');
  });

  it.each([
    ['a changed secret', (text: string) => `${text.slice(0, -2)}${text.endsWith('AA') ? 'BB' : 'AA'}`],
    ['another row', (text: string) => `${text.slice(0, 40)}${text[40] === 'A' ? 'B' : 'A'}${text.slice(41)}`],
  ])('with %s opens nothing', async (_, change) => {
    const made = await key(['patients']);
    expect(await codeOf(search(readKey(`Bearer ${change(made.key)}`)))).toBe('not-signed-in');
  });

  it.each(['', 'Bearer x', 'Bearer sturdy_', `Bearer sturdy_${'A'.repeat(90)}`, 'Basic sturdy_AAAA'])(
    'is not what %j is',
    (header) => {
      expect(readKey(header)).toBeNull();
    },
  );

  it('ends on its day and not before', async () => {
    const { token } = await key(['patients'], 30);
    const end = NOW.getTime() + 30 * DAY;
    expect(await codeOf(search(token, {}, new Date(end - 1)))).toBe('allowed');
    expect(await codeOf(search(token, {}, new Date(end)))).toBe('not-signed-in');
  });

  it('ends at once when it is revoked, and the list says so without its secret', async () => {
    const made = await key(['patients', 'library']);
    await search(made.token);
    await execute(revokeKey, { token: world.tokens.manager, input: { keyId: made.keyId }, now: NOW });
    expect(await codeOf(search(made.token))).toBe('not-signed-in');
    const keys = await execute(listKeys, { token: world.tokens.manager, input: {}, now: NOW });
    expect(keys.find(({ id }) => id === made.keyId)).toMatchObject({
      state: 'revoked',
      lastUsedAt: expect.any(String),
    });
    expect(JSON.stringify(keys)).not.toContain(made.key.slice(-20));
  });

  it('opens nothing that people do, and people open nothing with their session that is for keys', async () => {
    const { token } = await key(['patients', 'library']);
    expect(await codeOf(execute(listKeys, { token, input: {}, now: NOW }))).toBe('not-allowed');
    const asManager = execute(searchPatients, { token: world.tokens.manager, input: {}, now: NOW });
    expect(await codeOf(asManager)).toBe('not-allowed');
  });

  it('leaves a line in the audit with the key and the patient', async () => {
    const { token, keyId } = await key(['patients']);
    await execute(getResource, { token, input: { type: 'Patient', id: patientId }, now: NOW });
    const { rows } = await owner.query(
      'select verb, actor_kind, patient_id from audit_events where actor_id = $1 and patient_id is not null',
      [keyId],
    );
    expect(rows).toEqual([{ verb: 'fhir.read', actor_kind: 'machine', patient_id: patientId }]);
  });
});

describe('paging', () => {
  it('goes through all patients once', async () => {
    const { token } = await key(['patients']);
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 50; page += 1) {
      const bundle = await search(token, { _count: 1, ...(after ? { _after: after } : {}) });
      seen.push(...(bundle.entry ?? []).map(({ resource }) => resource?.id ?? ''));
      const next = bundle.link?.find(({ relation }) => relation === 'next')?.url;
      if (!next) break;
      after = new URL(next).searchParams.get('_after') ?? undefined;
    }
    const { rows } = await owner.query<{ id: string }>('select id from patients order by id');
    expect(seen).toEqual(rows.map(({ id }) => id));
  });
});

import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWorld } from '#e2e/authorization/world.ts';
import { verifyChains } from '#scripts/audit/verify-chains.ts';
import { DamagedBackup } from './format.ts';
import { knownMigrations, migrateTo } from './migrate-to.ts';
import { type RestoreOptions, RestoreRefused, restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

// A database with two clinics is written to a file and put into empty databases of their own beside it.

const { DATABASE_URL = '', BACKUP_DATABASE_URL = '' } = process.env;
const SECRET = 's'.repeat(40);
const known = knownMigrations();
const folder = mkdtempSync(path.join(tmpdir(), 'sturdy-backup-'));
const file = path.join(folder, 'whole.backup');
const STRANGE = 'tab\there, line\nbreak, back\\slash, \\. alone,\r\u2028 ünïcödé 🙂';
const key = `${v7()}/${v7()}`;
const photo = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256));
const made: string[] = [];

const at = (url: string, database: string) => {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
};

async function ask<T extends object>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function emptyDatabase(): Promise<{ ownerUrl: string; backupUrl: string }> {
  const name = `restore_${v7().replaceAll('-', '')}`;
  made.push(name);
  await ask(DATABASE_URL, `create database ${name}`);
  await ask(DATABASE_URL, `alter database ${name} set timezone = 'UTC'`);
  return { ownerUrl: at(DATABASE_URL, name), backupUrl: at(BACKUP_DATABASE_URL, name) };
}

const stored = new Map<string, Uint8Array>();

const options = (target: { ownerUrl: string; backupUrl: string }, given: Partial<RestoreOptions> = {}) => ({
  ...target,
  file,
  secret: SECRET,
  replace: false,
  storage: { put: async (name: string, bytes: Uint8Array) => void stored.set(name, bytes) },
  known,
  migrate: async (names: readonly string[]) => migrateTo(target.ownerUrl, names),
  ...given,
});

const backup = (url: string, target: string) =>
  writeBackup({
    url,
    file: target,
    secret: SECRET,
    madeAt: new Date(),
    storage: { get: async (name) => (name === key ? photo : null) },
  });

/** What a second pair of eyes sees: every row as text, by table. */
async function contents(url: string): Promise<Record<string, string[]>> {
  const tables = await ask<{ name: string }>(
    url,
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations' order by 1",
  );
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await ask<{ row: string }>(
      url,
      `select to_jsonb(t)::text as row from public."${name}" t order by 1`,
    );
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

const policies = (url: string) =>
  ask(
    url,
    `select tablename, policyname, permissive, roles::text, cmd, qual, with_check from pg_policies
     where schemaname = 'public' order by 1, 2`,
  );
const forced = (url: string) =>
  ask(
    url,
    `select relname, relrowsecurity, relforcerowsecurity from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations' order by 1`,
  );

beforeAll(async () => {
  const world = await makeWorld(DATABASE_URL);
  const clinicId = world.tokens.therapist?.cid ?? '';
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  await client.query("select set_config('app.clinic', $1, false)", [clinicId]);
  await client.query('update notes set body = $1', [STRANGE]);
  await client.query(
    `insert into exercise_media (clinic_id, id, exercise_id, kind, content_type, bytes, storage_key, created_by)
     select clinic_id, $1, id, 'image', 'image/webp', 1000, $2, created_by from exercises where clinic_id = $3 limit 1`,
    [v7(), key, clinicId],
  );
  await client.end();
  await backup(BACKUP_DATABASE_URL, file);
}, 60_000);

afterAll(async () => {
  rmSync(folder, { recursive: true });
  for (const name of made) await ask(DATABASE_URL, `drop database if exists ${name} with (force)`);
}, 60_000);

/** The same backup with its text changed, and a fitting hash or not. */
function changed(change: (text: string) => string): string {
  const target = path.join(folder, `${v7()}.backup`);
  writeFileSync(target, gzipSync(change(gunzipSync(readFileSync(file)).toString())));
  return target;
}

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

describe('backup and restore', () => {
  it('gives back every row, policy, file and the audit', { timeout: 120_000 }, async () => {
    const target = await emptyDatabase();
    const restored = await restoreBackup(options(target));
    expect(restored).toMatchObject({ files: 1, hasOtherSecret: false });
    const [before, after] = [await contents(BACKUP_DATABASE_URL), await contents(target.backupUrl)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [table, rows] of Object.entries(before)) expect(after[table], table).toEqual(rows);
    expect(after.notes?.join()).toContain('\\\\. alone');
    expect(await policies(target.backupUrl)).toEqual(await policies(BACKUP_DATABASE_URL));
    expect(await forced(target.backupUrl)).toEqual(await forced(BACKUP_DATABASE_URL));
    expect(Buffer.from(stored.get(key) ?? []).equals(photo)).toBe(true);
    const reader = new pg.Client({ connectionString: target.backupUrl });
    await reader.connect();
    expect((await verifyChains(reader)).length).toBeGreaterThan(1);
    await reader.end();

    const again = await failure(restoreBackup(options(target)));
    expect(again).toBeInstanceOf(RestoreRefused);
    await ask(
      target.ownerUrl,
      "insert into rate_limits (key, window_start, count) values ('later', now(), 1)",
    );
    await restoreBackup(options(target, { replace: true, secret: 'another' }));
    expect(await contents(target.backupUrl)).toEqual(before);
  });

  it('deletes again whom the replaced database had deleted, and names whom it had locked', {
    timeout: 120_000,
  }, async () => {
    const target = await emptyDatabase();
    const first = await restoreBackup(options(target));
    expect(first.again).toEqual({ erased: 0, unlocked: [] });
    const people = await ask<{ clinic: string; id: string; recordNo: string }>(
      target.backupUrl,
      'select clinic_id as clinic, id, record_no as "recordNo" from patients where archived_at is null order by id limit 2',
    );
    const [gone, locked] = people;
    const client = new pg.Client({ connectionString: target.ownerUrl });
    await client.connect();
    for (const [person, erasedAt] of [
      [gone, new Date()],
      [locked, null],
    ] as const) {
      await client.query("select set_config('app.clinic', $1, false)", [person?.clinic]);
      await client.query(
        `insert into erasures (clinic_id, id, patient_id, reason, asked_by, erased_at)
         select $1, $2, $3, 'asked for', id, $4 from memberships where clinic_id = $1 limit 1`,
        [person?.clinic, v7(), person?.id, erasedAt],
      );
      if (erasedAt) await client.query('select erase_patient($1)', [person?.id]);
    }
    await client.end();
    const { again } = await restoreBackup(options(target, { replace: true }));
    expect(again).toEqual({ erased: 1, unlocked: [locked?.recordNo] });
    const left = await ask<{ id: string }>(target.backupUrl, 'select id from patients where id = any($1)', [
      people.map(({ id }) => id),
    ]);
    expect(left).toEqual([{ id: locked?.id }]);
    const remembered = await ask(
      target.backupUrl,
      'select patient_id as id from erasures where patient_id = any($1)',
      [people.map(({ id }) => id)],
    );
    expect(remembered).toEqual([{ id: gone?.id }]);
  });

  it('brings a backup of an earlier version up to this one', { timeout: 120_000 }, async () => {
    const old = await emptyDatabase();
    const earlier = known.slice(0, -1);
    migrateTo(old.ownerUrl, earlier);
    await ask(old.ownerUrl, "insert into rate_limits (key, window_start, count) values ('kept', now(), 7)");
    const oldFile = path.join(folder, 'old.backup');
    await backup(old.backupUrl, oldFile);
    const target = await emptyDatabase();
    await restoreBackup(options(target, { file: oldFile }));
    expect(await ask(target.ownerUrl, 'select key, count from rate_limits')).toEqual([
      { key: 'kept', count: 7 },
    ]);
    const applied = await ask<{ name: string }>(
      target.ownerUrl,
      'select migration_name as name from _prisma_migrations order by 1',
    );
    expect(applied.map(({ name }) => name)).toEqual(known);
  });

  it('refuses a backup of a newer version', async () => {
    const target = await emptyDatabase();
    const refused = await failure(restoreBackup(options(target, { known: known.slice(0, -1) })));
    expect(refused).toBeInstanceOf(RestoreRefused);
  });

  it.each([
    [
      'cut off',
      () => {
        const target = path.join(folder, 'cut.backup');
        const bytes = readFileSync(file);
        writeFileSync(target, bytes.subarray(0, bytes.length - 200));
        return target;
      },
    ],
    [
      'with a byte changed',
      () => {
        const target = path.join(folder, 'flipped.backup');
        const bytes = Buffer.from(readFileSync(file));
        bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
        writeFileSync(target, bytes);
        return target;
      },
    ],
    ['with a row changed', () => changed((text) => text.replace('CLINIC-HERE', 'CLINIC-HERF'))],
    ['with a row removed', () => changed((text) => text.replace(/\n[^\n]*CLINIC-THERE[^\n]*/, ''))],
    ['without its end', () => changed((text) => text.slice(0, text.lastIndexOf('END ')))],
    ['with something after its end', () => changed((text) => `${text}TABLE {}\n`)],
    [
      'that is something else',
      () => {
        const target = path.join(folder, 'other.backup');
        writeFileSync(target, gzipSync('select 1;\n'));
        return target;
      },
    ],
    [
      'that is not packed',
      () => {
        const target = path.join(folder, 'plain.backup');
        writeFileSync(target, 'STURDY-BACKUP 1 {}\n');
        return target;
      },
    ],
  ])('refuses a file %s, and writes nothing', async (_, make) => {
    const target = await emptyDatabase();
    const refused = await failure(restoreBackup(options(target, { file: make() })));
    expect(refused).toBeInstanceOf(DamagedBackup);
    expect(await ask(target.ownerUrl, "select to_regclass('public.clinics') as found")).toEqual([
      { found: null },
    ]);
  });

  it('leaves no file when it can not be made', async () => {
    const target = path.join(folder, 'never.backup');
    expect(await failure(backup(at(BACKUP_DATABASE_URL, 'postgres'), target))).toBeInstanceOf(Error);
    expect(() => copyFileSync(target, `${target}.copy`)).toThrow('ENOENT');
    expect(() => copyFileSync(`${target}.part`, `${target}.copy`)).toThrow('ENOENT');
  });
});

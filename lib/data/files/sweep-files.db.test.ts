import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { storage } from '#lib/storage/storage.ts';
import { removeUnlessKept, SWEPT_AFTER_HOURS, sweepFiles } from './sweep-files.ts';

const owner = new Client({ connectionString: process.env.DATABASE_URL });
const before = process.env.STURDY_DATA_DIR;
const NOW = new Date('2026-11-21T12:00:00Z');
const HOUR_MS = 3_600_000;

let world: World;
let folder = '';
let clinicId = '';

beforeAll(() => owner.connect());
afterAll(async () => {
  await owner.end();
  if (before === undefined) delete process.env.STURDY_DATA_DIR;
  else process.env.STURDY_DATA_DIR = before;
});

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sturdy-sweep-'));
  process.env.STURDY_DATA_DIR = folder;
  world = await makeWorld(process.env.DATABASE_URL ?? '');
  clinicId = world.tokens.therapist?.cid ?? '';
  await owner.query("select set_config('app.clinic', $1, false)", [clinicId]);
  return () => rm(folder, { recursive: true });
});

async function lay(key: string, ageHours: number): Promise<string> {
  await storage().put(key, Buffer.from('bytes'));
  const at = new Date(NOW.getTime() - ageHours * HOUR_MS);
  await utimes(path.join(folder, 'uploads', key), at, at);
  return key;
}

const isThere = async (key: string) => (await storage().get(key)) !== null;

it('takes away what no row names once it is old enough, and nothing else', async () => {
  const orphan = await lay(`${clinicId}/${v7()}`, SWEPT_AFTER_HOURS);
  const young = await lay(`${clinicId}/${v7()}`, SWEPT_AFTER_HOURS - 0.01);
  const kept = await lay(`${clinicId}/${world.people.own.keptMediaId}`, 1000);
  const strange = await lay(`${v7()}/${v7()}`, 1000);
  const logo = await lay(`${clinicId}/${v7()}`, 1000);
  await owner.query('update clinics set logo_key = $1', [logo]);
  await sweepFiles(NOW);
  const left = { orphan, young, kept, strange, logo };
  const found = await Promise.all(
    Object.entries(left).map(async ([name, key]) => [name, await isThere(key)] as const),
  );
  expect(Object.fromEntries(found)).toEqual({
    orphan: false,
    young: true,
    kept: true,
    strange: true,
    logo: true,
  });
});

it('takes away the bytes of what was removed', async () => {
  const { mediaId } = world.people.own;
  const key = await lay(`${clinicId}/${mediaId}`, 1000);
  await sweepFiles(NOW);
  expect(await isThere(key)).toBe(true);
  await owner.query('update exercise_media set removed_at = $2 where id = $1', [mediaId, NOW]);
  await sweepFiles(NOW);
  expect(await isThere(key)).toBe(false);
});

it('after a failed transaction looks before it takes a file away', async () => {
  const kept = `${clinicId}/${world.people.own.keptMediaId}`;
  const orphan = await lay(`${clinicId}/${v7()}`, 0);
  await removeUnlessKept(clinicId, kept);
  await removeUnlessKept(clinicId, orphan);
  expect([await isThere(kept), await isThere(orphan)]).toEqual([true, false]);
});

it('knows every column that holds a storage key', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and column_name in ('storage_key', 'logo_key', 'file_key') order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual([
    'clinics.logo_key',
    'exercise_media.storage_key',
    'exports.storage_key',
  ]);
});

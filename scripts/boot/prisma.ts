import { chmodSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Env, node, run } from './children.ts';
import { ROOT } from './paths.ts';
import { say, Trouble } from './progress.mjs';
import { withClient } from './sql.ts';
import { isFresh, stampFiles, writeStamp } from './stamp.ts';

const require = createRequire(import.meta.url);
const CLI = require.resolve('prisma/build/index.js');
const ENGINE = path.join(ROOT, 'prisma', 'schema-engine.mjs');
const CLIENT = path.join(ROOT, 'lib', 'db', 'generated');

/**
 * The one place that puts our engine in front of Prisma. Windows starts no scripts as programs: there Prisma
 * fetches its own engine.
 */
export function prismaEnv(ownerUrl: string): Env {
  const shared = { DATABASE_URL: ownerUrl, PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  if (process.platform === 'win32') return shared;
  const { mode } = statSync(ENGINE);
  if ((mode & 0o111) === 0) chmodSync(ENGINE, mode | 0o111);
  return { ...shared, PRISMA_SCHEMA_ENGINE_BINARY: ENGINE };
}

const prisma = (args: string[], ownerUrl: string, log: string) =>
  run(node([CLI, ...args], { env: prismaEnv(ownerUrl), log }));

/** Arguments for Node that run a command of the ordinary Prisma CLI. */
export const prismaCommand = (args: string[]) => [CLI, ...args];

/** Generates the database client when the schema changed since the last time. Resolves to true when it did. */
export async function ensureClient(): Promise<boolean> {
  const { version } = require('prisma/package.json') as { version: string };
  const stamp = stampFiles([path.join(ROOT, 'prisma', 'schema.prisma')], version);
  if (isFresh(CLIENT, stamp)) return false;
  const { code, output } = await prisma(['generate'], '', 'prisma-generate');
  if (code !== 0) {
    throw new Trouble({
      what: 'The database client could not be generated from prisma/schema.prisma.',
      safe: 'Your data: the database was not touched.',
      next: 'Correct what Prisma names below, then run the same command again.',
      detail: output,
    });
  }
  writeStamp(CLIENT, stamp);
  return true;
}

/** Migrations that began and neither ended nor were taken back: what a killed run leaves. */
async function halfDone(ownerUrl: string): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    const { rows: known } = await client.query(`select to_regclass('_prisma_migrations') as found`);
    if (known[0]?.found === null) return [];
    const { rows } = await client.query<{ migration_name: string }>(
      'select migration_name from _prisma_migrations where finished_at is null and rolled_back_at is null',
    );
    return [...new Set(rows.map((row) => row.migration_name))];
  });
}

/** CREATE INDEX CONCURRENTLY alone runs outside a transaction: such a migration may be there in part. */
const isOneTransaction = (name: string) =>
  !/\bconcurrently\b/i.test(
    readFileSync(path.join(ROOT, 'prisma', 'migrations', name, 'migration.sql'), 'utf8'),
  );

const ALREADY_THERE = /already exists|42P07|42710|42701|42723/;

/**
 * Brings the schema up to date. Each migration runs in one transaction, so a half-done one left nothing: it
 * is marked as rolled back and tried once more. When all of it turns out to be there (the run was killed
 * between its commit and the note of it), it is marked as applied instead.
 */
export async function migrate(ownerUrl: string): Promise<string> {
  const left = await halfDone(ownerUrl);
  for (const name of left) {
    say(`    an earlier run was stopped within the migration ${name}: it is tried again`);
    await prisma(['migrate', 'resolve', '--rolled-back', name], ownerUrl, 'migrate');
  }
  let result = await prisma(['migrate', 'deploy'], ownerUrl, 'migrate');
  const [again] = result.code === 0 ? [] : await halfDone(ownerUrl);
  if (again && left.includes(again) && ALREADY_THERE.test(result.output) && isOneTransaction(again)) {
    say(`    the migration ${again} had been applied in full: noted`);
    await prisma(['migrate', 'resolve', '--rolled-back', again], ownerUrl, 'migrate');
    await prisma(['migrate', 'resolve', '--applied', again], ownerUrl, 'migrate');
    result = await prisma(['migrate', 'deploy'], ownerUrl, 'migrate');
  }
  if (result.code !== 0) {
    throw new Trouble({
      what: 'A migration could not be applied.',
      safe: 'The data: each migration is one transaction, so the database is as it was before that one.',
      next: 'Correct the migration that Prisma names below, then run the same command again.',
      detail: result.output,
    });
  }
  const applied = result.output.match(/^\s+└─ \d+_\w+/gm)?.length ?? 0;
  return applied === 0 ? 'nothing new' : `${applied} applied`;
}

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import type { Storage } from '#lib/storage/storage.ts';
import { type ErasedAgain, type Erasure, eraseAgain, erasuresIn } from './erasures.ts';
import type { BackupHead, TableSum } from './format.ts';
import {
  columnsOf,
  migrationsOf,
  secretMark,
  serverVersion,
  sumOf,
  tablesInOrder,
  wallsOf,
} from './inspect.ts';
import { checkBackup, partsOf } from './read-backup.ts';

export type RestoreOptions = {
  /** The owner of the database, who migrates. */
  ownerUrl: string;
  /** The role that reads past row-level security, for the comparison afterwards. */
  backupUrl: string;
  file: string;
  secret: string;
  /** Throws away what is in the database now. */
  replace: boolean;
  storage: Pick<Storage, 'put'> | null;
  /** Names of the migrations of this version of Sturdy, in order. */
  known: readonly string[];
  /** Brings the database up to these migrations, and to no other. */
  migrate: (names: readonly string[]) => Promise<void>;
  say?: (line: string) => void;
};

export type Restored = {
  tables: Record<string, TableSum>;
  files: number;
  hasOtherSecret: boolean;
  again: ErasedAgain;
};

/** A restore that was not begun. `what` is wrong, `next` helps. */
export class RestoreRefused extends Error {
  readonly next: string;
  constructor(what: string, next: string) {
    super(what);
    this.next = next;
  }
}

/**
 * Puts a backup into an empty database: checks the file, migrates to the state that it was made in, loads all of it
 * in one transaction, compares every table with the backup, then migrates on to this version. Whose record was deleted
 * in the database that is replaced is deleted again. Throws RestoreRefused or DamagedBackup before anything is written.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const say = options.say ?? (() => undefined);
  say('Checking the file');
  const { head, end } = await checkBackup(options.file);
  const erasures = await withOwner(options.ownerUrl, (client) => makeReady(client, head, options));
  say('Bringing the database to the state of the backup');
  await options.migrate(head.migrations);
  say('Loading');
  const files = await withOwner(options.ownerUrl, (client) => load(client, options));
  say('Comparing every table with the backup');
  const reader = new pg.Client({ connectionString: options.backupUrl });
  await reader.connect();
  try {
    await compare(reader, head, end.tables);
  } finally {
    await reader.end();
  }
  await options.migrate(options.known);
  const again = await withOwner(options.ownerUrl, (client) => eraseAgain(client, erasures));
  const hasOtherSecret = head.secretMark !== secretMark(options.secret);
  return { tables: end.tables, files, hasOtherSecret, again };
}

async function withOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Empties the database where that was asked for, and gives the deletions that it knew of. */
async function makeReady(client: pg.Client, head: BackupHead, options: RestoreOptions): Promise<Erasure[]> {
  const isPrefix = isDeepStrictEqual(head.migrations, options.known.slice(0, head.migrations.length));
  if (!isPrefix) {
    throw new RestoreRefused(
      'The backup was made by a newer or different version of Sturdy.',
      'Restore it with the version that made it, or a later one.',
    );
  }
  const { rows: visitors } = await client.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and usename = 'sturdy_app'",
  );
  if ((visitors[0]?.n ?? 0) > 0) {
    throw new RestoreRefused(
      'Sturdy is running on this database.',
      'Stop it, then run the same command again.',
    );
  }
  if (await isEmpty(client)) return [];
  if (!options.replace) {
    throw new RestoreRefused(
      'The database holds clinics already.',
      'To throw them away and put the backup in their place, add --replace-everything. Back them up first.',
    );
  }
  const erasures = await erasuresIn(client);
  await client.query('drop schema if exists pgboss cascade');
  await client.query('drop schema public cascade');
  await client.query('create schema public');
  await client.query('grant usage on schema public to public');
  return erasures;
}

/** No clinic; also true before the first migration. */
async function isEmpty(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ found: string | null }>(
    "select to_regclass('public.clinics') as found",
  );
  if (rows[0]?.found === null) return true;
  await client.query("select set_config('app.worker', 'on', false)");
  const { rowCount } = await client.query('select 1 from clinics limit 1');
  return rowCount === 0;
}

/** All rows in one transaction. Row-level security holds the owner too, so it steps aside for him until the end. */
async function load(client: pg.Client, { file, storage }: RestoreOptions): Promise<number> {
  const tables = await tablesInOrder(client);
  const quoted = (name: string) => `public.${client.escapeIdentifier(name)}`;
  let files = 0;
  await client.query('begin');
  const forced = await forcedTables(client);
  for (const name of forced) await client.query(`alter table ${quoted(name)} no force row level security`);
  for (const name of tables) await client.query(`alter table ${quoted(name)} disable trigger user`);
  // The open catalog may have come with a migration or an earlier start: the backup brings its own.
  for (const name of [...tables].reverse()) await client.query(`delete from ${quoted(name)}`);
  for await (const part of partsOf(file)) {
    if (part.kind === 'table') {
      const list = part.columns.map((column) => client.escapeIdentifier(column)).join(', ');
      const copy = client.query(from(`copy ${quoted(part.name)} (${list}) from stdin`));
      await pipeline(Readable.from(withNewlines(part.lines)), copy);
    } else {
      const lines: string[] = [];
      for await (const line of part.lines) lines.push(line);
      await storage?.put(part.key, Buffer.from(lines.join(''), 'base64'));
      files += 1;
    }
  }
  for (const name of tables) await client.query(`alter table ${quoted(name)} enable trigger user`);
  for (const name of forced) await client.query(`alter table ${quoted(name)} force row level security`);
  await client.query('commit');
  return files;
}

/** Tables whose owner is held by row-level security too. */
async function forcedTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and c.relforcerowsecurity`,
  );
  return rows.map(({ name }) => name);
}

async function* withNewlines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** Every table, every policy: as the backup has them, or an error that names the first difference. */
async function compare(client: pg.Client, head: BackupHead, tables: Record<string, TableSum>): Promise<void> {
  for (const [name, expected] of Object.entries(tables)) {
    const found = await sumOf(client, name, await columnsOf(client, name));
    if (!isDeepStrictEqual(found, expected)) {
      throw new Error(
        `Table ${name} has ${found.rows} rows and not the contents of the backup (${expected.rows} rows).`,
      );
    }
  }
  const isSameServer =
    Math.floor((await serverVersion(client)) / 10_000) === Math.floor(head.serverVersion / 10_000);
  if ((await wallsOf(client)) !== head.walls && isSameServer) {
    throw new Error('The policies of row-level security are not those of the backup.');
  }
  if (!isDeepStrictEqual(await migrationsOf(client), head.migrations)) {
    throw new Error('The migrations are not those of the backup.');
  }
}

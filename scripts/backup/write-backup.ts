import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import pg from 'pg';
import { to } from 'pg-copy-streams';
import type { Storage } from '#lib/storage/storage.ts';
import { type BackupEnd, CLOSE, END, FILE, MAGIC, TABLE, type TableSum } from './format.ts';
import {
  columnsOf,
  migrationsOf,
  secretMark,
  serverVersion,
  sumOf,
  tablesInOrder,
  wallsOf,
} from './inspect.ts';

export type BackupOptions = {
  /** Address for the role that reads past row-level security. */
  url: string;
  file: string;
  secret: string;
  madeAt: Date;
  /** Where photos and videos lie; null when they are kept elsewhere and backed up there. */
  storage: Pick<Storage, 'get'> | null;
  /** Called as each table begins. */
  onTable?: (name: string) => void;
};

/**
 * Writes the whole database, as it is at one moment, to a file that appears only when it is complete. Returns what
 * stands in its end.
 */
export async function writeBackup(options: BackupOptions): Promise<BackupEnd> {
  const client = new pg.Client({ connectionString: options.url });
  await client.connect();
  const half = `${options.file}.part`;
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    const writer = new Writer(half);
    const end = await writeAll(client, writer, options);
    await writer.close();
    await rename(half, options.file);
    return end;
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function writeAll(client: pg.Client, writer: Writer, options: BackupOptions): Promise<BackupEnd> {
  await writer.line(
    MAGIC +
      JSON.stringify({
        madeAt: options.madeAt.toISOString(),
        serverVersion: await serverVersion(client),
        migrations: await migrationsOf(client),
        walls: await wallsOf(client),
        secretMark: secretMark(options.secret),
      }),
  );
  const tables: Record<string, TableSum> = {};
  for (const name of await tablesInOrder(client)) {
    options.onTable?.(name);
    const columns = await columnsOf(client, name);
    await writer.line(TABLE + JSON.stringify({ name, columns }));
    const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
    const copy = client.query(to(`copy public.${client.escapeIdentifier(name)} (${list}) to stdout`));
    for await (const chunk of copy) await writer.write(chunk as Buffer);
    await writer.line(CLOSE);
    tables[name] = await sumOf(client, name, columns);
  }
  const files = await writeFiles(client, writer, options.storage);
  const end = { tables, files, sha256: writer.digest() };
  await writer.line(END + JSON.stringify(end));
  return end;
}

async function writeFiles(
  client: pg.Client,
  writer: Writer,
  storage: BackupOptions['storage'],
): Promise<number> {
  if (storage === null) return 0;
  const { rows } = await client.query<{ key: string }>(
    'select storage_key as key from exercise_media where removed_at is null order by 1',
  );
  let files = 0;
  for (const { key } of rows) {
    const bytes = await storage.get(key);
    if (!bytes) continue;
    files += 1;
    await writer.line(FILE + JSON.stringify({ key }));
    for (const line of Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? [])
      await writer.line(line);
    await writer.line(CLOSE);
  }
  return files;
}

/** Gzip to a file, with a hash over what went in. */
class Writer {
  private readonly gzip: Gzip = createGzip({ level: 6 });
  private readonly hash: Hash = createHash('sha256');
  private readonly done: Promise<void>;

  constructor(file: string) {
    const target = createWriteStream(file, { flags: 'w', mode: 0o600 });
    this.done = finished(this.gzip.pipe(target));
    this.done.catch(() => undefined);
  }

  async write(chunk: Buffer): Promise<void> {
    this.hash.update(chunk);
    if (!this.gzip.write(chunk)) await Promise.race([once(this.gzip, 'drain'), this.done]);
  }

  line(text: string): Promise<void> {
    return this.write(Buffer.from(`${text}\n`));
  }

  /** Hash of everything so far. */
  digest(): string {
    return this.hash.copy().digest('hex');
  }

  async close(): Promise<void> {
    this.gzip.end();
    await this.done;
  }
}

import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A value in a row; objects go into JSON columns, arrays of words or numbers into array columns. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Date
  | readonly (string | number)[]
  | { json: unknown };

const CHUNK = 64 * 1024;

const escaped = (text: string) =>
  text.replace(
    /[\\\t\n\r]/g,
    (sign) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[sign] ?? sign,
  );

function asText(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  if ('json' in value) return escaped(JSON.stringify(value.json));
  return `{${value.join(',')}}`;
}

/** Writes one table over a connection of its own, in PostgreSQL's text format of COPY. */
export class TableWriter {
  rows = 0;
  private buffer = '';
  private readonly client: pg.Client;
  private readonly stream: ReturnType<typeof copyFrom>;

  private constructor(client: pg.Client, table: string, columns: readonly string[]) {
    this.client = client;
    this.stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  }

  /** The connection must be a superuser's: others may not COPY into tables with row-level security. */
  static async open(url: string, table: string, columns: readonly string[]): Promise<TableWriter> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    // Keys are right by construction; checking each of many millions would double the time.
    await client.query('set session_replication_role = replica');
    return new TableWriter(client, table, columns);
  }

  add(values: readonly Value[]): void {
    this.buffer += `${values.map(asText).join('\t')}\n`;
    this.rows += 1;
  }

  /** Hands over what is there once it is worth it; waits while PostgreSQL is behind. */
  async flush(least = CHUNK): Promise<void> {
    if (this.buffer.length < least) return;
    const chunk = this.buffer;
    this.buffer = '';
    if (chunk !== '' && !this.stream.write(chunk)) await once(this.stream, 'drain');
  }

  async close(): Promise<void> {
    await this.flush(0);
    this.stream.end();
    await finished(this.stream);
    await this.client.end();
  }
}

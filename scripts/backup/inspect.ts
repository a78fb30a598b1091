import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { TableSum } from './format.ts';

/** Tables of the product, so that each comes after those that it refers to. Throws when they refer in a circle. */
export async function tablesInOrder(client: Client): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and c.relname <> '_prisma_migrations' order by 1`,
  );
  const { rows: references } = await client.query<{ child: string; parent: string }>(
    `select distinct k.relname as child, p.relname as parent from pg_constraint o
     join pg_class k on k.oid = o.conrelid join pg_class p on p.oid = o.confrelid
     join pg_namespace n on n.oid = k.relnamespace
     where o.contype = 'f' and n.nspname = 'public' and o.conrelid <> o.confrelid`,
  );
  const placed = new Set<string>();
  const left = new Set(tables.map(({ name }) => name));
  while (left.size > 0) {
    const ready = [...left].filter((name) =>
      references.every(({ child, parent }) => child !== name || placed.has(parent)),
    );
    if (ready.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${[...left].join(', ')}`);
    for (const name of ready) {
      placed.add(name);
      left.delete(name);
    }
  }
  return [...placed];
}

/** Columns that COPY moves: all but generated ones. */
export async function columnsOf(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [`public.${client.escapeIdentifier(table)}`],
  );
  return rows.map(({ name }) => name);
}

/** Number of rows, and a sum over their contents that does not depend on their order nor on that of columns. */
export async function sumOf(client: Client, table: string, columns: readonly string[]): Promise<TableSum> {
  const list = [...columns]
    .sort()
    .map((column) => client.escapeIdentifier(column))
    .join(', ');
  const { rows } = await client.query<{ rows: number; sum: string }>(
    `select count(*)::int as rows,
       coalesce(sum(('x' || left(md5(row(${list})::text), 15))::bit(60)::bigint::numeric), 0)::text as sum
     from public.${client.escapeIdentifier(table)}`,
  );
  return rows[0] ?? { rows: 0, sum: '0' };
}

export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select migration_name as name from _prisma_migrations
     where finished_at is not null and rolled_back_at is null order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Row-level security as it stands: every policy, and for each table whether it is on and forced. */
export async function wallsOf(client: Client): Promise<string> {
  const { rows: policies } = await client.query<{ line: string }>(
    `select concat_ws(' | ', tablename, policyname, permissive, roles::text, cmd, qual, with_check) as line
     from pg_policies where schemaname = 'public'`,
  );
  const { rows: tables } = await client.query<{ line: string }>(
    `select concat_ws(' | ', relname, relrowsecurity, relforcerowsecurity) as line from pg_class c
     join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'
       and c.relname <> '_prisma_migrations'`,
  );
  const lines = [...policies, ...tables].map(({ line }) => line).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

export async function serverVersion(client: Client): Promise<number> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
  return Number(rows[0]?.server_version_num);
}

export function secretMark(secret: string): string {
  return createHash('sha256').update(`sturdy backup mark ${secret}`).digest('hex').slice(0, 16);
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';

const MIGRATIONS = path.resolve(import.meta.dirname, '..', 'migrations');

export type TestDatabase = { url: string; client: Client; drop: () => Promise<void> };

/**
 * An empty, migrated database of its own on the server of `ownerUrl`: other tests keep clinics in the shared one, and
 * the demo refuses to live beside those. `client` is the owner's.
 */
export async function makeDatabase(ownerUrl: string, name: string): Promise<TestDatabase> {
  const drop = `drop database if exists ${name} with (force)`;
  await once(ownerUrl, [drop, `create database ${name}`]);
  const address = new URL(ownerUrl);
  address.pathname = `/${name}`;
  const url = address.toString();
  await once(url, migrations());
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    url,
    client,
    drop: async () => {
      await client.end();
      await once(ownerUrl, [drop]);
    },
  };
}

function migrations(): string[] {
  const folders = readdirSync(MIGRATIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map((entry) => entry.name).sort();
  return names.map((name) => readFileSync(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8'));
}

async function once(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

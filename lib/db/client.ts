import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '#lib/env.ts';
import { PrismaClient } from './generated/client.ts';

/** Hashes can't leave by accident: they must be asked for by name. */
const SECRET_COLUMNS = {
  user: { passwordHash: true },
  invitation: { tokenHash: true },
  patientDevice: { secretHash: true },
  apiKey: { secretHash: true },
} as const;

/** More different statements than this are not kept prepared: lists of varying length would fill the server. */
const MAX_PREPARED = 400;
const names = new Map<string, string>();

/** The same SQL under the same name, so that PostgreSQL plans it once per connection and not once per call. */
function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = names.size < MAX_PREPARED ? `s${names.size}` : '';
  if (name) names.set(sql, name);
  return name;
}

function connect() {
  const { APP_DATABASE_URL, DATABASE_POOL_SIZE } = env();
  const adapter = new PrismaPg(
    {
      connectionString: APP_DATABASE_URL,
      max: DATABASE_POOL_SIZE,
      // Prisma misreads timestamptz when the server's zone is not UTC.
      options: '-c timezone=UTC',
      connectionTimeoutMillis: 5_000,
      application_name: 'sturdy',
    },
    { statementNameGenerator: statementName },
  );
  return new PrismaClient({ adapter, omit: SECRET_COLUMNS });
}

export type DbClient = ReturnType<typeof connect>;

const held = globalThis as typeof globalThis & { sturdyDb?: DbClient };

/** The one client of this process; hot reload in development keeps it. */
export function db(): DbClient {
  held.sturdyDb ??= connect();
  return held.sturdyDb;
}

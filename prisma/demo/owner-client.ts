import { PrismaPg } from '@prisma/adapter-pg';
import type { DbClient } from '#lib/db/client.ts';
import { PrismaClient } from '#lib/db/generated/client.ts';

/** The same columns stay unread as in the app's own client, so that its functions take these transactions. */
const SECRET_COLUMNS = {
  user: { passwordHash: true },
  invitation: { tokenHash: true },
  patientDevice: { secretHash: true },
} as const;

/** A client with the owner's connection. Row-level security holds for the owner too. */
export function ownerClient(databaseUrl: string): DbClient {
  const adapter = new PrismaPg({
    connectionString: databaseUrl,
    max: 1,
    // Prisma misreads timestamptz when the server's zone is not UTC.
    options: '-c timezone=UTC',
    connectionTimeoutMillis: 10_000,
    application_name: 'sturdy-seed',
  });
  return new PrismaClient({ adapter, omit: SECRET_COLUMNS });
}

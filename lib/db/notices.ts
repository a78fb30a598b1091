import 'server-only';
import { Client } from 'pg';
import { env } from '#lib/env.ts';

/** Channel on which the database tells of changed rows, with the clinic and what changed as text. */
const CHANNEL = 'sturdy_live';

type Ears = {
  /** The connection listens from now on. */
  ready: () => void;
  heard: (payload: string) => void;
  /** Called once, when the connection can't be opened or breaks later. */
  lost: (error?: unknown) => void;
};

/** Opens a connection beside the pool that hears every notice of the database. */
export async function hearNotices({ ready, heard, lost }: Ears): Promise<void> {
  const client = new Client({
    connectionString: env().APP_DATABASE_URL,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'sturdy-live',
  });
  let isLost = false;
  const lose = (error?: unknown) => {
    if (isLost) return;
    isLost = true;
    client.end().catch(() => undefined);
    lost(error);
  };
  client.on('notification', ({ payload }) => heard(payload ?? ''));
  client.on('error', lose);
  client.on('end', () => lose());
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    ready();
  } catch (error) {
    lose(error);
  }
}

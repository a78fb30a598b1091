import { type Cluster, startCluster } from './cluster.ts';
import { Trouble } from './progress.mjs';
import { APP, BACKUP, ensureDatabase, ensureForeignRoles, OWNER, setOwnRoles } from './roles.ts';
import type { Secrets } from './secrets.ts';
import { codeOf, databaseName, withClient, withParts } from './sql.ts';

/** Addresses of one database for its three roles. */
export type Logins = {
  /** Migrations and the seed. */
  ownerUrl: string;
  /** The app: the only address its process ever gets. */
  appUrl: string;
  /** Backups. */
  backupUrl: string;
};

const OLDEST_SERVER = 150_000;

/** The logins of a database on the embedded server, which is made when missing. */
export async function embeddedDatabase(cluster: Cluster, secrets: Secrets, name: string): Promise<Logins> {
  await setOwnRoles(cluster.superuserUrl('postgres'), secrets);
  await ensureDatabase(cluster.superuserUrl('postgres'), name);
  const login = (user: string, password: string) => cluster.url({ user, password, database: name });
  return {
    ownerUrl: login(OWNER, secrets.ownerPassword),
    appUrl: login(APP, secrets.appPassword),
    backupUrl: login(BACKUP, secrets.backupPassword),
  };
}

function unreachable(url: string, cause: unknown): Trouble {
  const { host } = new URL(url);
  return new Trouble({
    what: `The database at ${host} in DATABASE_URL could not be used: ${(cause as Error).message || codeOf(cause)}`,
    safe: 'Nothing was changed.',
    next: 'Check the address, the password and that the server runs; without DATABASE_URL Sturdy brings its own.',
    cause,
  });
}

async function createForeign(url: string): Promise<void> {
  await withClient(withParts(url, { database: 'postgres' }), async (client) => {
    const id = client.escapeIdentifier(databaseName(url));
    await client.query(`CREATE DATABASE ${id}`);
    await client.query(`ALTER DATABASE ${id} SET timezone = 'UTC'`);
  });
}

/** The logins of a database on somebody else's server, PostgreSQL 15 or newer. */
export async function foreignDatabase(
  ownerUrl: string,
  secrets: Secrets,
  given: { appUrl: string | undefined },
): Promise<Logins> {
  const ask = () =>
    withClient(ownerUrl, async (client) => {
      const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
      return Number(rows[0]?.server_version_num);
    });
  let version: number;
  try {
    version = await ask().catch(async (error: unknown) => {
      if (codeOf(error) !== '3D000') throw error;
      await createForeign(ownerUrl);
      return ask();
    });
  } catch (cause) {
    throw unreachable(ownerUrl, cause);
  }
  if (version < OLDEST_SERVER) {
    throw new Trouble({
      what: `The server in DATABASE_URL is PostgreSQL ${Math.floor(version / 10_000)}; Sturdy needs 15 or newer.`,
      safe: 'Nothing was changed.',
      next: 'Use a newer server; without DATABASE_URL Sturdy brings its own.',
    });
  }
  const appUrl = await ensureForeignRoles(ownerUrl, secrets, given);
  const backupUrl = withParts(ownerUrl, { user: BACKUP, password: secrets.backupPassword });
  return { ownerUrl, appUrl, backupUrl };
}

export type MainDatabase = Logins & {
  /** Undefined when DATABASE_URL names a server of somebody else. */
  cluster: Cluster | undefined;
};

/** The database of this checkout: embedded, unless DATABASE_URL is set. `onEnd` gets what stops it. */
export async function openMainDatabase(
  secrets: Secrets,
  onEnd: (stop: () => Promise<void>) => void,
): Promise<MainDatabase> {
  const given = process.env.DATABASE_URL;
  if (given) {
    const logins = await foreignDatabase(given, secrets, { appUrl: process.env.APP_DATABASE_URL });
    return { ...logins, cluster: undefined };
  }
  const cluster = await startCluster({ name: 'postgres', secrets, onEnd });
  return { ...(await embeddedDatabase(cluster, secrets, 'sturdy')), cluster };
}

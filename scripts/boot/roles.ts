import type pg from 'pg';
import { Trouble } from './progress.mjs';
import type { Secrets } from './secrets.ts';
import { codeOf, withClient, withParts } from './sql.ts';

/**
 * The three roles of the database (decision: nobody serves people with rights he does not need).
 * The owner owns the schema and migrates; the app's role owns nothing and cannot pass row-level security;
 * the backup's role reads past row-level security and writes nothing. Rights on tables come with migrations.
 */
export const OWNER = 'sturdy_owner';
export const APP = 'sturdy_app';
export const BACKUP = 'sturdy_backup';

const WITHOUT = 'LOGIN NOSUPERUSER NOCREATEROLE NOREPLICATION';
const RIGHTS: Record<string, string> = {
  [OWNER]: `${WITHOUT} CREATEDB NOBYPASSRLS`,
  [APP]: `${WITHOUT} NOCREATEDB NOBYPASSRLS`,
  [BACKUP]: `${WITHOUT} NOCREATEDB BYPASSRLS`,
};

async function hasRole(client: pg.Client, role: string): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  return rowCount === 1;
}

const setRole = (client: pg.Client, verb: 'CREATE' | 'ALTER', role: string, password: string) =>
  client.query(`${verb} ROLE ${role} ${RIGHTS[role]} PASSWORD ${client.escapeLiteral(password)}`);

/** On the embedded server all three roles are ours: made, or set to what they should be. */
export async function setOwnRoles(superuserUrl: string, secrets: Secrets): Promise<void> {
  const passwords = [
    [OWNER, secrets.ownerPassword],
    [APP, secrets.appPassword],
    [BACKUP, secrets.backupPassword],
  ] as const;
  await withClient(superuserUrl, async (client) => {
    for (const [role, password] of passwords) {
      await setRole(client, (await hasRole(client, role)) ? 'ALTER' : 'CREATE', role, password);
    }
  });
}

/** Makes a database of the embedded server that its owner, app and backup alone may enter. */
export async function ensureDatabase(superuserUrl: string, name: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const id = client.escapeIdentifier(name);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${id} OWNER ${OWNER}`);
    await client.query(`ALTER DATABASE ${id} SET timezone = 'UTC'`);
    await client.query(`REVOKE ALL ON DATABASE ${id} FROM PUBLIC`);
    await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${id} TO ${APP}, ${BACKUP}`);
  });
}

/** Removes a database of the tests, with whatever a killed run left connected. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await withClient(url, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

/** What an administrator runs when the connection given to us may not make roles. */
const roleSql = () =>
  [APP, BACKUP].map((role) => `CREATE ROLE ${role} ${RIGHTS[role]} PASSWORD '<choose one>';`).join('\n');

/**
 * On a server that is not ours the roles are made when missing, and never changed: another Sturdy may use
 * them. Returns the address for the app's role.
 */
export async function ensureForeignRoles(
  ownerUrl: string,
  secrets: Secrets,
  given: { appUrl: string | undefined },
): Promise<string> {
  const appUrl = given.appUrl ?? withParts(ownerUrl, { user: APP, password: secrets.appPassword });
  await withClient(ownerUrl, async (client) => {
    const passwords = { [APP]: secrets.appPassword, [BACKUP]: secrets.backupPassword };
    for (const [role, password] of Object.entries(passwords)) {
      if (await hasRole(client, role)) continue;
      try {
        await setRole(client, 'CREATE', role, password);
      } catch (cause) {
        throw new Trouble({
          what: `The connection in DATABASE_URL may not make the role ${role} that Sturdy needs.`,
          safe: 'Nothing was changed in the database.',
          next: 'Let an administrator run the lines below, set APP_DATABASE_URL to the address with sturdy_app and its password, then run the same command again.',
          detail: roleSql(),
          cause,
        });
      }
    }
  });
  await checkAppLogin(appUrl);
  return appUrl;
}

/** The app's login must work, and must not be able to pass row-level security. */
async function checkAppLogin(appUrl: string): Promise<void> {
  try {
    await withClient(appUrl, (client) => client.query('select 1'));
  } catch (cause) {
    if (codeOf(cause) !== '28P01') throw cause;
    throw new Trouble({
      what: `The role ${APP} exists on this server with a password that this checkout does not know.`,
      safe: 'Nothing was changed: another Sturdy may use that role.',
      next: `Set APP_DATABASE_URL to the address with ${APP} and its password, or give it a new one with ALTER ROLE ${APP} PASSWORD '…'.`,
      cause,
    });
  }
}

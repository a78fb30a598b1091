import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Env } from './children.ts';
import { ROOT } from './paths.ts';
import type { Secrets } from './secrets.ts';

/**
 * Value of a setting that a process must not have. Next reads the file .env by itself, for settings that do
 * not exist: an empty one exists.
 */
export const withheld = () => (existsSync(path.join(ROOT, '.env')) ? '' : undefined);

/** What the Next process gets: of the database only the app's own login. */
export function appEnv(secrets: Secrets, appUrl: string, port: number): Env {
  const address = process.env.APP_URL || process.env.NEXTAUTH_URL || `http://localhost:${port}`;
  return {
    APP_DATABASE_URL: appUrl,
    DATABASE_URL: withheld(),
    NEXTAUTH_SECRET: secrets.nextauthSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.actionsKey,
    VAPID_PRIVATE_KEY: secrets.vapidPrivateKey,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || address,
    APP_URL: address,
    PORT: String(port),
  };
}

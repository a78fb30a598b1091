import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Env } from './children.ts';
import { ROOT } from './paths.ts';
import type { Secrets } from './secrets.ts';

/** What the Next process gets: of the database only the app's own login. */
export function appEnv(secrets: Secrets, appUrl: string, port: number): Env {
  const address = process.env.APP_URL ?? process.env.NEXTAUTH_URL ?? `http://localhost:${port}`;
  return {
    APP_DATABASE_URL: appUrl,
    // An empty value also keeps Next from reading the owner's address out of a file named .env.
    DATABASE_URL: existsSync(path.join(ROOT, '.env')) ? '' : undefined,
    NEXTAUTH_SECRET: secrets.nextauthSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.actionsKey,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? address,
    APP_URL: address,
    PORT: String(port),
  };
}

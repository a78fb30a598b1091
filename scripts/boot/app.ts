import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Env, launch, node, type Running, run } from './children.ts';
import { ROOT } from './paths.ts';
import { Trouble } from './progress.mjs';
import type { Secrets } from './secrets.ts';
import { clearStamp, filesBelow, isFresh, readStamp, stampFiles, writeStamp } from './stamp.ts';

const require = createRequire(import.meta.url);
const NEXT = require.resolve('next/dist/bin/next');
const BUILD = path.join(ROOT, '.next');

/** What a build is made from. Tests, scripts and documents change it not. */
const SOURCE_FOLDERS = ['app', 'components', 'lib', 'prisma', 'public'];
const SKIPPED = /(\.test\.tsx?|\.md|(^|\/)lib\/db\/generated|(^|\/)prisma\/migrations)$/;

/** Stamp of everything a production build depends on. */
export function buildStamp(secrets: Secrets): string {
  const topFiles = readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(json|js|mjs|ts|cjs|css)$/.test(entry.name))
    .map((entry) => entry.name)
    .filter((name) => !/^(next-env\.d\.ts|biome\.json|(vitest|playwright|prisma|stryker)\.)/.test(name));
  const skip = (file: string) => SKIPPED.test(path.relative(ROOT, file).replaceAll('\\', '/'));
  const files = [...topFiles.sort(), ...SOURCE_FOLDERS].flatMap((name) =>
    filesBelow(path.join(ROOT, name), skip),
  );
  return stampFiles(files, secrets.actionsKey, process.version);
}

export const isBuilt = (secrets: Secrets) => isFresh(BUILD, buildStamp(secrets));

/** Names the build towards browsers, so that a page of an older one reloads instead of breaking. */
const buildId = (stamp: string) => stamp.slice(0, 16);

/** The build holds this stamp only when it ended well. */
export async function build(secrets: Secrets, env: Env): Promise<void> {
  const stamp = buildStamp(secrets);
  clearStamp(BUILD);
  const { code, output } = await run(
    node([NEXT, 'build'], { env: { ...env, NODE_ENV: 'production' }, log: 'build' }),
  );
  if (code !== 0) {
    throw new Trouble({
      what: 'The production build failed.',
      safe: 'Your data: the build does not touch the database.',
      next: 'Correct what is named below (all of it: .data/logs/build.log), then run the same command again.',
      detail: output,
    });
  }
  writeStamp(BUILD, stamp);
}

/** What the Next process gets: of the database only the app's own login. */
export function appEnv(secrets: Secrets, appUrl: string, port: number): Env {
  const address = process.env.APP_URL ?? process.env.NEXTAUTH_URL ?? `http://localhost:${port}`;
  return {
    APP_DATABASE_URL: appUrl,
    // An empty value also keeps Next from reading the owner's address out of a file named .env.
    DATABASE_URL: existsSync(path.join(ROOT, '.env')) ? '' : undefined,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? secrets.nextauthSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? secrets.actionsKey,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? address,
    APP_URL: address,
    PORT: String(port),
  };
}

export type Served = Running & { address: string };

const START_PATIENCE_MS = 120_000;

/** Starts Next and waits until it answers. */
export async function serve(mode: 'start' | 'dev', port: number, env: Env, log?: string): Promise<Served> {
  const modeEnv =
    mode === 'start'
      ? { NODE_ENV: 'production', STURDY_BUILD_ID: buildId(readStamp(BUILD)) }
      : { NODE_ENV: 'development' };
  const host = process.env.HOST ? ['--hostname', process.env.HOST] : [];
  const args = [NEXT, mode, '--port', String(port), ...host];
  const running = launch(node(args, { env: { ...env, ...modeEnv }, ...(log ? { log } : {}) }));
  let ended: { code: number; output: string } | undefined;
  void running.ended.then((result) => {
    ended = result;
  });
  const deadline = Date.now() + START_PATIENCE_MS;
  while (!ended && Date.now() < deadline) {
    if (await answers(process.env.HOST ?? '127.0.0.1', port)) {
      return { ...running, address: env.APP_URL ?? `http://localhost:${port}` };
    }
    await delay(100);
  }
  throw new Trouble({
    what: ended ? 'The web server stopped while starting.' : 'The web server does not answer.',
    safe: 'Your data: the database runs apart from the web server.',
    next: 'Read what it said, then run the same command again.',
    detail: ended?.output ?? '',
  });
}

/** Any answer will do: a page that needs a sign-in answers too. */
async function answers(host: string, port: number): Promise<boolean> {
  try {
    await fetch(`http://${host}:${port}/api/livez`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
    });
    return true;
  } catch {
    return false;
  }
}

import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { appEnv } from './app-env.ts';
import { build, isBuilt } from './build.ts';
import type { Cluster } from './cluster.ts';
import { type MainDatabase, openMainDatabase } from './database.ts';
import { hasSeed, printSignIns, seed, wantsDemo } from './demo.ts';
import { DATA } from './paths.ts';
import { ensureClient, migrate } from './prisma.ts';
import { explain, say, spoken, step, Trouble } from './progress.mjs';
import { loadSecrets, type Secrets } from './secrets.ts';
import { serve } from './serve.ts';
import { end, holdCheckout, isEnding, onEnd, refuseWhileServing, stopOnSignals } from './session.ts';

const SIGN_INS = path.join(DATA, 'demo-sign-ins.json');
const DEFAULT_PORT = 3000;
const WATCH_MS = 1_000;

/** Brings the embedded database back when it goes away while the app runs; the app reconnects by itself. */
async function watch(cluster: Cluster): Promise<void> {
  while (!isEnding()) {
    await delay(WATCH_MS, undefined, { ref: false });
    if (isEnding() || cluster.isRunning()) continue;
    say('  … The database went away: starting it again');
    try {
      await cluster.restart();
      say('  ✓ The database runs again');
    } catch (error) {
      explain(error as Error);
    }
  }
}

const wantedPort = () => Number(process.env.PORT || DEFAULT_PORT);

/** From nothing to a database with schema and demo. */
async function prepareDatabase(secrets: Secrets): Promise<MainDatabase> {
  const database = await step(
    process.env.DATABASE_URL ? 'Checking the database' : 'Starting PostgreSQL',
    () => openMainDatabase(secrets, onEnd),
    ({ cluster, ownerUrl }) => (cluster ? `on port ${cluster.port}` : new URL(ownerUrl).host),
  );
  const { ownerUrl, appUrl } = database;
  await step('Bringing the schema up to date', () => migrate(ownerUrl));
  if (hasSeed()) {
    const withDemo = wantsDemo(process.env.DATABASE_URL);
    const env = { ...appEnv(secrets, appUrl, wantedPort()), DATABASE_URL: ownerUrl, SIGN_INS_FILE: SIGN_INS };
    await step(withDemo ? 'Setting up the demo clinic' : 'Bringing the exercise catalog up to date', () =>
      seed(env, { withDemo }),
    );
  }
  return database;
}

/** `npm start` and `npm run dev`: everything from the packages to the address in the browser. */
export async function start(mode: 'start' | 'dev'): Promise<void> {
  const begin = Date.now();
  stopOnSignals({ exitCode: 0 });
  await holdCheckout('app', mode === 'start' ? 'npm start' : 'npm run dev');
  const secrets = loadSecrets();

  await step('Preparing the database client', async () => ((await ensureClient()) ? '' : 'unchanged'));
  const isBuilding = mode === 'start' && !isBuilt(secrets);
  if (isBuilding) refuseWhileServing('test');
  const [{ appUrl, cluster }] = await Promise.all([
    prepareDatabase(secrets),
    isBuilding ? step('Building the app', () => build(secrets)) : undefined,
  ]);
  const { address, ended } = await step(
    'Starting the web server',
    () =>
      serve({
        mode,
        wantedPort: wantedPort(),
        env: (port) => appEnv(secrets, appUrl, port),
        ...(mode === 'start' ? { log: 'web' } : {}),
      }),
    () => '',
  );
  void ended.then(({ output }) => webServerEnded(output));
  if (cluster) void watch(cluster);
  say(`\n  Sturdy is ready after ${spoken(Date.now() - begin)}:  ${address}`);
  if (wantsDemo(process.env.DATABASE_URL)) printSignIns(SIGN_INS, address);
  say('\n  Ctrl-C stops it.\n');
}

async function webServerEnded(output: string): Promise<void> {
  if (isEnding()) return;
  explain(
    new Trouble({
      what: 'The web server stopped by itself.',
      safe: 'Your data: the database is stopped in order now.',
      next: 'Start again; if it happens once more, read .data/logs/web.log.',
      detail: output,
    }),
  );
  await end();
  process.exit(1);
}

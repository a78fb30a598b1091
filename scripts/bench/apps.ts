import { readFileSync } from 'node:fs';
import { appEnv } from '#scripts/boot/app-env.ts';
import { build, isBuilt } from '#scripts/boot/build.ts';
import { endGroups } from '#scripts/boot/children.ts';
import { freePortFrom } from '#scripts/boot/ports.ts';
import { groupMembers } from '#scripts/boot/process-table.ts';
import { step } from '#scripts/boot/progress.mjs';
import type { Secrets } from '#scripts/boot/secrets.ts';
import { serve } from '#scripts/boot/serve.ts';
import { refuseWhileServing } from '#scripts/boot/session.ts';
import { buildCeiling, serveCeiling } from './ceiling.ts';

const FIRST_PORT = 4600;

export type App = { origin: string; pid: number; stop: () => Promise<void>; startMilliseconds: number };

/** Builds both apps when they are not built as they are now. */
export async function buildApps(secrets: Secrets): Promise<void> {
  await step('Building the app', async () => {
    if (isBuilt(secrets)) return 'unchanged';
    refuseWhileServing('app');
    refuseWhileServing('test');
    await build(secrets);
    return '';
  });
  await step('Building the bare app', buildCeiling);
}

/** What the benchmark's processes get; jobs run apart, as in a house with a worker. */
export function benchEnv(secrets: Secrets, appUrl: string, port: number) {
  const address = `http://127.0.0.1:${port}`;
  const own = { APP_URL: address, NEXTAUTH_URL: address, NEXTAUTH_SECRET: secrets.nextauthSecret };
  return { ...appEnv(secrets, appUrl, port), ...own, MAIL_URL: undefined, STURDY_JOBS: 'off' };
}

/** Sturdy's production build over one database. */
export async function startApp(secrets: Secrets, appUrl: string): Promise<App> {
  const begin = performance.now();
  const env = (port: number) => benchEnv(secrets, appUrl, port);
  const wantedPort = await freePortFrom(FIRST_PORT);
  const served = await serve({ mode: 'start', wantedPort, env, log: 'bench-web' });
  const startMilliseconds = performance.now() - begin;
  return { ...appOf(served.port, served.child.pid ?? 0), startMilliseconds };
}

/** The bare app over the same database. */
export async function startCeiling(secrets: Secrets, appUrl: string): Promise<App> {
  const port = await freePortFrom(FIRST_PORT);
  const begin = performance.now();
  const pid = await serveCeiling(port, benchEnv(secrets, appUrl, port));
  return { ...appOf(port, pid), startMilliseconds: performance.now() - begin };
}

function appOf(port: number, pid: number): Omit<App, 'startMilliseconds'> {
  return { origin: `http://127.0.0.1:${port}`, pid, stop: () => endGroups([pid]) };
}

/** Memory that an app's processes hold now, in MB; null where the system does not tell. */
export function residentMegabytes(app: App): number | null {
  try {
    const kilobytes = groupMembers(app.pid).map((pid) => {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
    });
    return Math.round(kilobytes.reduce((sum, value) => sum + value, 0) / 1024);
  } catch {
    return null;
  }
}

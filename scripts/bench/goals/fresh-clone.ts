import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { endGroups, launch } from '#scripts/boot/children.ts';
import { LOGS, ROOT } from '#scripts/boot/paths.ts';
import { freePortFrom } from '#scripts/boot/ports.ts';
import { Trouble } from '#scripts/boot/progress.mjs';
import { onEnd } from '#scripts/boot/session.ts';
import { type Finding, round } from '../outcome.ts';

const FIRST_PORT = 4800;
const LOG = 'bench-fresh-clone';
const FIRST_SECONDS = 180;
const SECOND_SECONDS = 10;
const PATIENCE_MS = 15 * 60_000;
/** Settings of this checkout, which the clone must not see. */
const OTHERS = ['DATABASE_URL', 'APP_DATABASE_URL', 'APP_URL', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET'];
const STOP_GRACE_MS = 60_000;

/** Runs `npm start` in a folder until it prints its address, then stops it in order. Resolves to the seconds it took. */
async function startOnce(folder: string): Promise<number> {
  const port = await freePortFrom(FIRST_PORT);
  const begin = performance.now();
  const env = { ...Object.fromEntries(OTHERS.map((name) => [name, undefined])), PORT: String(port) };
  const running = launch({ command: 'npm', args: ['start', '--prefix', folder], env, log: LOG });
  let ended: string | undefined;
  void running.ended.then(({ output }) => {
    ended = output;
  });
  const isReady = () => readFileSync(path.join(LOGS, `${LOG}.log`), 'utf8').includes('Sturdy is ready after');
  await delay(500);
  while (ended === undefined && performance.now() - begin < PATIENCE_MS && !isReady()) await delay(50);
  const seconds = (performance.now() - begin) / 1_000;
  const wasReady = isReady();
  if (running.child.pid) await endGroups([running.child.pid], STOP_GRACE_MS);
  if (wasReady) return seconds;
  throw new Trouble({
    what: 'npm start in a fresh clone did not come up.',
    next: `Read .data/logs/${LOG}.log, then run the same command again.`,
    detail: ended ?? '',
  });
}

/** P12: a clone of what is committed here, from nothing to the address, and once more. */
export async function measureFreshClone(): Promise<Finding[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sturdy-bench-'));
  // PostgreSQL, which as root runs as another user, keeps its data in there.
  chmodSync(folder, 0o755);
  onEnd(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync('git', ['clone', '--quiet', ROOT, folder]);
  const first = await startOnce(folder);
  const second = await startOnce(folder);
  rmSync(folder, { recursive: true, force: true });
  const finding = (what: string, seconds: number, most: number): Finding => ({
    id: 'P12',
    what,
    value: `${round(seconds, 1)} s`,
    goal: `at most ${most} s`,
    isMet: seconds <= most,
    measured: {},
  });
  return [
    finding('npm start in a fresh clone, the first time, with install and build', first, FIRST_SECONDS),
    finding('npm start in that clone, the second time', second, SECOND_SECONDS),
  ];
}

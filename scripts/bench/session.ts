import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { endLeftovers, onGroupsChange } from '#scripts/boot/children.ts';
import { takeLock } from '#scripts/boot/hold.ts';
import { DATA, ROOT } from '#scripts/boot/paths.ts';
import { explain, say, Trouble } from '#scripts/boot/progress.mjs';
import { end, isEnding, onEnd, stopOnSignals } from '#scripts/boot/session.ts';

export const BENCH_DATA = path.join(DATA, 'bench');

/** One benchmark at a time in a checkout; what a killed one left running is ended first. */
async function holdBench(command: string): Promise<void> {
  mkdirSync(BENCH_DATA, { recursive: true });
  const leftovers: number[] = [];
  const lock = takeLock(path.join(BENCH_DATA, 'bench.lock'), command, (stale) =>
    leftovers.push(...stale.groups),
  );
  if (lock.heldBy) {
    throw new Trouble({
      what: `A benchmark runs from this checkout already: "${lock.heldBy.command}", process ${lock.heldBy.pid}.`,
      safe: 'It goes on undisturbed.',
      next: 'Wait for it, or end it with Ctrl-C in its terminal.',
    });
  }
  onEnd(lock.release);
  if (await endLeftovers(leftovers)) say('    an earlier run was killed: ended what it left running');
  onGroupsChange(lock.note);
}

/** Runs one command of the benchmark; everything it started ends with it, however it ends. */
export async function runBench(command: string, work: () => Promise<void>): Promise<never> {
  let code = 0;
  try {
    const dotEnv = path.join(ROOT, '.env');
    if (existsSync(dotEnv)) process.loadEnvFile(dotEnv);
    stopOnSignals({});
    await holdBench(command);
    await work();
  } catch (error) {
    if (isEnding()) return new Promise(() => undefined);
    explain(error as Error);
    code = 1;
  }
  await end();
  process.exit(code);
}

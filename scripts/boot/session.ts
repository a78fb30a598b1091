import path from 'node:path';
import { endChildren, endLeftovers, onGroupsChange } from './children.ts';
import { type Holder, readHolder, stillHolds, takeLock } from './hold.ts';
import { DATA } from './paths.ts';
import { explain, say, Trouble } from './progress.mjs';

type Closer = () => Promise<void> | void;

const closers: Closer[] = [];
let closing: Promise<void> | undefined;

/** Runs when the command ends, however it ends; the last added goes first. */
export function onEnd(closer: Closer): void {
  closers.push(closer);
}

export const isEnding = () => closing !== undefined;

/** Ends the children, then everything else in reverse order. Safe to call twice. */
export function end(): Promise<void> {
  closing ??= (async () => {
    await endChildren();
    for (const closer of closers.reverse()) await closer();
  })();
  return closing;
}

const SIGNAL_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Stops in order on Ctrl-C, on a plain kill, when the terminal closes and when the parent process is gone.
 * A second Ctrl-C does not wait for the children.
 */
export function stopOnSignals({ exitCode }: { exitCode?: number }): void {
  const stop = (code: number) => {
    if (closing) {
      void endChildren(0);
      return;
    }
    say('\n  … Stopping');
    void end().then(
      () => {
        say('  ✓ Stopped. Your data is kept.');
        process.exit(exitCode ?? code);
      },
      (error: Error) => {
        explain(error);
        process.exit(1);
      },
    );
  };
  for (const [signal, code] of Object.entries(SIGNAL_CODES)) process.on(signal, () => stop(code));
  process.on('disconnect', () => stop(SIGNAL_CODES.SIGTERM));
  process.channel?.unref();
}

/** What a second start of the same checkout says. */
const busy = (holder: Holder) =>
  new Trouble({
    what: `Sturdy runs from this checkout already: "${holder.command}", process ${holder.pid}.`,
    safe: 'It goes on undisturbed.',
    next: `Use that one, or end it with Ctrl-C in its terminal (or: kill ${holder.pid}). Another checkout of Sturdy can run beside it.`,
  });

const lockFile = (name: 'app' | 'test') => path.join(DATA, `${name}.lock`);

/** The build in .next serves people or tests at this moment: it may not be made anew under them. */
export function refuseWhileServing(name: 'app' | 'test'): void {
  const holder = readHolder(lockFile(name));
  if (!holder || holder.command === 'npm run dev' || !stillHolds(holder)) return;
  throw new Trouble({
    what: `The sources changed since the last build, and "${holder.command}" (process ${holder.pid}) uses that build now.`,
    safe: 'It goes on undisturbed.',
    next: 'End it with Ctrl-C in its terminal, then run the same command again.',
  });
}

/**
 * Takes the lock of this command for this checkout; what a killed run left is ended first.
 * Locks: `app` for start and dev, `test` for test.
 */
export async function holdCheckout(name: 'app' | 'test', command: string): Promise<void> {
  const leftovers: number[] = [];
  const lock = takeLock(lockFile(name), command, (stale) => leftovers.push(...stale.groups));
  if (lock.heldBy) throw busy(lock.heldBy);
  onEnd(lock.release);
  if (await endLeftovers(leftovers)) say('    an earlier run was killed: ended what it left running');
  onGroupsChange(lock.note);
}

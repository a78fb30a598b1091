import type { Outbox } from './outbox.ts';

const FIRST_MS = 250;
const LONGEST_MS = 60_000;

/** Without a session or a network an early second try is of no use: the page hears of both. */
const PATIENT = new Set(['sign-in', 'offline']);

type Tools = {
  outbox: Pick<Outbox, 'flush' | 'count'>;
  isOnline: () => boolean;
  later: (work: () => void, milliseconds: number) => () => void;
};

/**
 * Sends until nothing waits. After a try that failed it waits twice as long as before, at most a minute; after one
 * that settled something it is quick again.
 */
export function keepSending({ outbox, isOnline, later }: Tools) {
  let pause = FIRST_MS;
  let cancel: (() => void) | null = null;
  let isBusy = false;
  let isAskedAgain = false;
  let isStopped = false;

  async function run(): Promise<void> {
    cancel?.();
    cancel = null;
    if (isBusy) {
      isAskedAgain = true;
      return;
    }
    isBusy = true;
    const { settled, why } = await outbox.flush();
    const { waiting } = await outbox.count();
    isBusy = false;
    if (isStopped || waiting === 0) {
      pause = FIRST_MS;
      return;
    }
    if (settled > 0) pause = FIRST_MS;
    const isHopeless = why !== null && PATIENT.has(why) && !isOnline();
    const wait = isAskedAgain ? 0 : why === 'sign-in' || isHopeless ? LONGEST_MS : pause;
    isAskedAgain = false;
    pause = Math.min(LONGEST_MS, pause * 2);
    cancel = later(() => void run(), wait);
  }

  return {
    /** Something new waits: tries it again after a moment, unless a try is to come anyway. */
    soon() {
      if (cancel === null && !isBusy && !isStopped) cancel = later(() => void run(), pause);
    },
    /** Tries at once: a page opened, the network is back, something new waits. */
    now: () => void run(),
    stop() {
      isStopped = true;
      cancel?.();
    },
  };
}

import 'server-only';
import { hearNotices } from '#lib/db/notices.ts';
import { log } from '#lib/log.ts';
import { type Change, type Heard, Subscribers } from './subscribers.ts';

const RETRY_MS = [500, 1_000, 2_000, 5_000, 10_000];

/**
 * The one connection of this process that hears what any process has changed, beside the pool. It opens with the first
 * listener. When it was lost, everybody is told that something may have been missed.
 */
class Listener {
  readonly subscribers = new Subscribers();
  #isRunning = false;
  #losses = 0;

  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    void this.#connect();
  }

  async #connect(): Promise<void> {
    await hearNotices({
      ready: () => {
        if (this.#losses > 0) this.subscribers.tellAll();
        this.#losses = 0;
      },
      heard: (payload) => this.subscribers.tell(payload),
      lost: (error) => this.#retry(error),
    });
  }

  #retry(error: unknown): void {
    const wait = RETRY_MS[Math.min(this.#losses, RETRY_MS.length - 1)] ?? 10_000;
    this.#losses += 1;
    log('warn', 'live-connection-lost', { error: String(error ?? 'closed'), retryInMs: wait });
    setTimeout(() => void this.#connect(), wait).unref();
  }
}

const held = globalThis as typeof globalThis & { sturdyLive?: Listener };

/** Hears the changes of one clinic until the returned function is called. */
export function listen(clinicId: string, hear: Heard): () => void {
  held.sturdyLive ??= new Listener();
  held.sturdyLive.start();
  return held.sturdyLive.subscribers.add(clinicId, hear);
}

export type { Change };

import 'server-only';
import { Client } from 'pg';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { type Change, type Heard, Subscribers } from './subscribers.ts';

const CHANNEL = 'sturdy_live';
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
    const client = new Client({
      connectionString: env().APP_DATABASE_URL,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: 'sturdy-live',
    });
    let isLost = false;
    const lose = (error?: unknown) => {
      if (isLost) return;
      isLost = true;
      client.end().catch(() => undefined);
      this.#retry(error);
    };
    client.on('error', lose);
    client.on('end', () => lose());
    client.on('notification', ({ payload }) => this.subscribers.tell(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      if (this.#losses > 0) this.subscribers.tellAll();
      this.#losses = 0;
    } catch (error) {
      lose(error);
    }
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

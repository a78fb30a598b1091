import { OWNER_HEADER } from './owner.ts';

/** What the server said; `status` null: it could not be reached. */
export type Reply = { status: number | null; body: unknown };

/**
 * - `done`: stored, now or before
 * - `refused`: will never be taken as it is; kept, but not sent again
 * - `sign-in`: waits for the person to sign in
 * - `offline`, `server`: waits for the network, or for the server
 */
export type Fate = 'done' | 'refused' | 'sign-in' | 'offline' | 'server';

const AGAIN_LATER = new Set([408, 423, 425, 429]);

export function fateOf(status: number | null): Fate {
  if (status === null) return 'offline';
  if (status >= 200 && status < 300) return 'done';
  if (status === 401) return 'sign-in';
  if (status >= 500 || status < 400 || AGAIN_LATER.has(status)) return 'server';
  return 'refused';
}

const TIMEOUT_MS = 15_000;
/** Larger bodies may not outlive the page. */
const KEEPALIVE_BYTES = 60_000;

/** Posts JSON of a person to the own server. Never throws. */
export async function post(path: string, body: unknown, owner: string): Promise<Reply> {
  const text = JSON.stringify(body);
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(owner === '' ? {} : { [OWNER_HEADER]: owner }) },
      body: text,
      cache: 'no-store',
      redirect: 'error',
      keepalive: text.length < KEEPALIVE_BYTES,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const reply: unknown = await response.json().catch(() => null);
    // A page of someone else's network (a login page of a train, say) answers 200 without our envelope.
    if (response.ok && !isOurs(reply)) return { status: null, body: null };
    return { status: response.status, body: reply };
  } catch {
    return { status: null, body: null };
  }
}

function isOurs(reply: unknown): boolean {
  return typeof reply === 'object' && reply !== null && 'ok' in reply;
}

/** `data` of an answer. */
export function dataOf<T>(body: unknown): T {
  return (body as { data: T }).data;
}

/** The sentence of a refusal, in the reader's language. */
export function refusalOf(body: unknown): string | null {
  const error = (body as { error?: { message?: unknown } } | null)?.error;
  return typeof error?.message === 'string' ? error.message : null;
}

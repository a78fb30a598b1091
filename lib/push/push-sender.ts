import 'server-only';
import { generateRequestDetails } from 'web-push';
import { pushKeys } from './keys.ts';
import { isPushService } from './push-service.ts';

export type PushTarget = { endpoint: string; p256dh: string; auth: string };

/** What the phone shows. Nothing in it may tell of health: it lies open on a locked screen. */
export type PushMessage = { title: string; body: string; url: string; tag: string };

/** `gone`: the browser takes no more pushes; `again`: the service may take it later; `refused`: it never will. */
export type PushAnswer = 'sent' | 'gone' | 'again' | 'refused';

export type PushSender = (target: PushTarget, message: PushMessage) => Promise<PushAnswer>;

const TIMEOUT_MS = 10_000;
/** A reminder that the phone could not get within this time is of no use any more. */
const TTL_SECONDS = 30 * 60;

/** Sends encrypted pushes (RFC 8030, 8188, 8291) signed with the installation's keys; null without keys. */
export function pushSender(): PushSender | null {
  const keys = pushKeys();
  if (!keys) return null;
  return async ({ endpoint, p256dh, auth }, message) => {
    if (!isPushService(endpoint)) return 'refused';
    const { method, headers, body } = generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      JSON.stringify(message),
      { vapidDetails: keys, TTL: TTL_SECONDS, topic: message.tag, urgency: 'normal' },
    );
    const response = await fetch(endpoint, {
      method,
      headers: headers as Record<string, string>,
      body: body === null ? null : new Uint8Array(body),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => null);
    return answerOf(response?.status ?? null);
  };
}

/** Meaning of a push service's status; null when it could not be reached. */
export function answerOf(status: number | null): PushAnswer {
  if (status === null || status === 429 || status >= 500) return 'again';
  if (status >= 200 && status < 300) return 'sent';
  return status === 404 || status === 410 ? 'gone' : 'refused';
}

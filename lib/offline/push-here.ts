import type { Result } from '#lib/result.ts';

/** Whether this browser can take pushes, and what to say when it can't. */
export type PushState = 'unknown' | 'on' | 'off' | 'denied' | 'unsupported' | 'install-first';

/** iPhones take pushes only from an app on the home screen. */
function needsInstall(): boolean {
  const isIos = /iPhone|iPad|iPod/.test(navigator.userAgent);
  return isIos && !window.matchMedia('(display-mode: standalone)').matches;
}

function isSupported(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

/** Of the endpoints that the server knows: is this browser's among them? One of somebody else's is given up. */
export async function pushStateOf(known: readonly string[]): Promise<PushState> {
  if (!isSupported()) return needsInstall() ? 'install-first' : 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  const registration = await navigator.serviceWorker.getRegistration('/');
  const subscription = await registration?.pushManager.getSubscription();
  if (!subscription) return 'off';
  if (known.includes(subscription.endpoint)) return 'on';
  await subscription.unsubscribe();
  return 'off';
}

export type PushAddress = { endpoint: string; p256dh: string; auth: string; label: string };

/**
 * Asks for leave and subscribes this browser anew: an address that another person had on this phone is given up, so
 * that nobody gets the other's reminders. Null when the person said no.
 */
export async function subscribeHere(pushKey: string): Promise<PushAddress | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  const registration = await navigator.serviceWorker.register('/sw.js', { scope: '/' });
  await navigator.serviceWorker.ready;
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytesOf(pushKey),
  });
  const { endpoint, keys } = subscription.toJSON();
  if (!endpoint || !keys?.p256dh || !keys.auth) throw new Error('The browser gave no keys');
  return { endpoint, p256dh: keys.p256dh, auth: keys.auth, label: labelOf(navigator.userAgent) };
}

/** Gives up this browser's address; returns it, so that the server can be told. */
export async function unsubscribeHere(): Promise<string | null> {
  if (!isSupported()) return null;
  const registration = await navigator.serviceWorker.getRegistration('/');
  const subscription = await registration?.pushManager.getSubscription();
  if (!subscription) return null;
  await subscription.unsubscribe();
  return subscription.endpoint;
}

export async function addressHere(): Promise<string | null> {
  const registration = await navigator.serviceWorker.getRegistration('/');
  return (await registration?.pushManager.getSubscription())?.endpoint ?? null;
}

const BROWSERS = [
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const SYSTEMS = ['iPhone', 'iPad', 'Android', 'Windows', 'Mac', 'Linux'] as const;

/** A name by which a person knows the phone again, such as "Chrome, Android". */
export function labelOf(userAgent: string): string {
  const browser = BROWSERS.find(([mark]) => userAgent.includes(mark))?.[1];
  const system = SYSTEMS.find((name) => userAgent.includes(name));
  return [browser, system].filter((part) => part !== undefined).join(', ');
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Tells the server of an address, or that one has ended. Throws without a network. */
export async function tellPush(body: PushAddress): Promise<Result<{ id: string }>> {
  return post('/api/v1/push', body);
}

export async function tellPushEnded(body: {
  endpoint: string;
  why: 'patient' | 'signed-out';
}): Promise<Result<{ ended: number }>> {
  return post('/api/v1/push/end', body);
}

async function post<T>(path: string, body: object): Promise<Result<T>> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Result<T>;
}

/** Somebody leaves this phone: nobody is reminded on it any more. Without a network the browser's side ends alone. */
export async function endPushHere(): Promise<void> {
  try {
    const endpoint = await unsubscribeHere();
    if (endpoint !== null) await tellPushEnded({ endpoint, why: 'signed-out' });
  } catch {
    // The push service answers the next reminder with "gone", and the server ends its side then.
  }
}

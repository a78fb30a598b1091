import 'server-only';
import { env } from '#lib/env.ts';

/** Push services of the browsers in use; a dot in front stands for any name below it. */
const KNOWN = [
  'fcm.googleapis.com',
  '.push.services.mozilla.com',
  '.notify.windows.com',
  'web.push.apple.com',
  '.push.apple.com',
] as const;

/**
 * Whether an endpoint belongs to a push service. The browser names the endpoint and the server posts to it, so an
 * unknown host is refused: nobody may point the server at an address of his choice.
 */
export function isPushService(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, host, username, password, port } = new URL(endpoint);
  if (username !== '' || password !== '') return false;
  if (ownHosts().includes(`${protocol}//${host}`)) return true;
  if (protocol !== 'https:' || port !== '') return false;
  return KNOWN.some((known) => (known.startsWith('.') ? hostname.endsWith(known) : hostname === known));
}

/** Origins of push services that this installation runs itself. */
function ownHosts(): string[] {
  return (env().PUSH_SERVICES ?? '').split(',').filter((origin) => origin !== '');
}

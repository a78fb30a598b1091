import 'server-only';
import { readDeviceCookie } from '#lib/auth/device-cookie.ts';

/** True when this phone carries a device cookie; whether it fits a link is decided when signing in. */
export async function hasBoundDevice(): Promise<boolean> {
  return (await readDeviceCookie()) !== undefined;
}

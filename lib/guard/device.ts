import 'server-only';
import { readDeviceCookie } from '#lib/auth/device-cookie.ts';
import { signedInWay, type WayIn } from '#lib/auth/sign-in-patient.ts';
import { requestToken } from './request.ts';

/** True when this phone carries a device cookie; whether it fits a link is decided when signing in. */
export async function hasBoundDevice(): Promise<boolean> {
  return (await readDeviceCookie()) !== undefined;
}

/** Id of the device that this phone's cookie names; it proves nothing without the rest of the cookie. */
export async function boundDeviceId(): Promise<string | null> {
  return (await readDeviceCookie())?.split('.')[0] ?? null;
}

/** Where a link leads at once, because its person is signed in on this phone; null when it has to ask. */
export async function wayIn(linkToken: string): Promise<WayIn | null> {
  const token = await requestToken();
  return token && signedInWay(token, linkToken, new Date());
}

import 'server-only';
import { cookies } from 'next/headers';
import { isSecureSite } from '#lib/env.ts';

/** A bound phone stays bound for a year after its last visit. */
const MAX_AGE_SECONDS = 365 * 24 * 3_600;

export function deviceCookieName(): string {
  return isSecureSite() ? '__Host-sturdy-device' : 'sturdy-device';
}

export async function readDeviceCookie(): Promise<string | undefined> {
  return (await cookies()).get(deviceCookieName())?.value;
}

export async function writeDeviceCookie(value: string): Promise<void> {
  (await cookies()).set(deviceCookieName(), value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecureSite(),
    maxAge: MAX_AGE_SECONDS,
  });
}

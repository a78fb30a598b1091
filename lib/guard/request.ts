import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { readSessionToken, sessionCookieName } from '#lib/auth/session-token.ts';
import { env } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import { WINDOW_HEADER } from '#lib/offline/owner.ts';

/** The session that the request's cookie names; null when there is none. Its row is still to be looked up. */
export const requestToken = cache(async () => {
  const jar = await cookies();
  return readSessionToken(jar.get(sessionCookieName())?.value);
});

/** For which member the staff window that asks was drawn; null when it says nothing. */
export async function requestWindow(): Promise<string | null> {
  return (await headers()).get(WINDOW_HEADER);
}

/** Refuses writes that another site's page could have caused: Origin must be ours, and be there. */
export async function requireSameOrigin(): Promise<void> {
  const asked = await headers();
  if (!isSameOrigin(asked, env().APP_URL)) throw new AppError('bad-origin');
}

export function isSameOrigin(asked: Pick<Headers, 'get'>, appUrl: string): boolean {
  const origin = asked.get('origin');
  const site = asked.get('sec-fetch-site');
  if (!origin || (site !== null && site !== 'same-origin')) return false;
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  // The Host header can't be set by a page; forwarded headers can be forged and are not looked at.
  return host === asked.get('host') || origin === new URL(appUrl).origin;
}

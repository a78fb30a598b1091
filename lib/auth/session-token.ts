import { decode } from 'next-auth/jwt';
import { z } from 'zod';
import { env, isSecureSite } from '#lib/env.ts';

/** All that the session cookie holds. Roles, names and rights are read from the database on every request. */
const SessionToken = z.object({ cid: z.uuid(), sid: z.uuid(), pid: z.uuid().optional() });

export type SessionToken = z.infer<typeof SessionToken>;

/** `__Host-` binds the cookie to this host over https; plain http (a trial on one machine) can't use it. */
export function sessionCookieName(): string {
  return isSecureSite() ? '__Host-sturdy-session' : 'sturdy-session';
}

/** Reads the encrypted cookie; null for absent, expired, forged or malformed ones. */
export async function readSessionToken(cookie: string | undefined): Promise<SessionToken | null> {
  if (!cookie) return null;
  try {
    const claims = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET });
    const parsed = SessionToken.safeParse(claims);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

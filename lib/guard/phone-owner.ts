import 'server-only';
import { ownerKey } from '#lib/auth/owner-key.ts';
import type { SessionToken } from '#lib/auth/session-token.ts';
import { AppError } from '#lib/errors.ts';
import { OWNER_HEADER } from '#lib/offline/owner.ts';
import { requestToken } from './request.ts';

/** Key of the patient behind the request, for the page to say whose it is; null for everybody else. */
export async function phoneOwner(): Promise<string | null> {
  const token = await requestToken();
  return token?.pid === undefined ? null : ownerKey(token.pid);
}

/** A phone that somebody else has signed in on keeps the entry: it is never stored under the wrong person. */
export function requireSameOwner(request: Request, token: SessionToken | null): void {
  const owner = request.headers.get(OWNER_HEADER);
  if (owner === null) return;
  if (token?.pid === undefined || owner !== ownerKey(token.pid)) throw new AppError('not-signed-in');
}

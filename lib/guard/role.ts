import 'server-only';
import type { Role } from '#lib/auth/permissions.ts';
import { findActor } from '#lib/auth/sessions.ts';
import { withClinic } from '#lib/db/with-clinic.ts';
import { requestToken } from './request.ts';

/** Role behind the request's session, to choose a start page by; null when signed out. Grants nothing. */
export async function currentRole(): Promise<Role | null> {
  const token = await requestToken();
  if (!token) return null;
  const actor = await withClinic({ clinicId: token.cid, patientId: token.pid }, (tx) =>
    findActor(tx, token, new Date()),
  );
  return actor?.role ?? null;
}

export type { Role };

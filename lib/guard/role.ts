import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { findActor } from '#lib/auth/sessions.ts';
import { withClinic } from '#lib/db/with-clinic.ts';
import { requestToken } from './request.ts';

/** Roles of people; other systems have no page to start on. */
export type Role = Exclude<Actor['role'], 'machine'>;

/** Role behind the request's session, to choose a start page by; null when signed out. Grants nothing. */
export async function currentRole(): Promise<Role | null> {
  const token = await requestToken();
  if (!token) return null;
  const actor = await withClinic({ clinicId: token.cid, patientId: token.pid }, (tx) =>
    findActor(tx, token, new Date()),
  );
  return actor && actor.kind !== 'machine' ? actor.role : null;
}

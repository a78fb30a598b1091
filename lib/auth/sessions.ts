import 'server-only';
import { newId } from '#lib/db/id.ts';
import { type Tx, withClinic } from '#lib/db/with-clinic.ts';
import type { Actor } from './actor.ts';
import type { SessionToken } from './session-token.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long a session lives at most, and how long it may lie idle, in milliseconds. */
export const LIFETIME = {
  staff: { absolute: DAY / 2, idle: 30 * MINUTE },
  patient: { absolute: 30 * DAY, idle: 7 * DAY },
} as const;

/** `lastSeenAt` is written at most this often, so that reading stays cheap. */
const SEEN_EVERY = 5 * MINUTE;

export type NewSession =
  | { clinicId: string; membershipId: string; deviceLabel: string; until?: Date }
  | { clinicId: string; patientId: string; deviceLabel: string };

/** Opens a session row and returns what its cookie holds. It ends after its lifetime, or `until` when that is sooner. */
export async function openSession(person: NewSession, now: Date): Promise<SessionToken> {
  const id = newId();
  const isPatient = 'patientId' in person;
  const life = isPatient ? LIFETIME.patient : LIFETIME.staff;
  const end = now.getTime() + life.absolute;
  const until = 'until' in person ? (person.until?.getTime() ?? end) : end;
  await withClinic({ clinicId: person.clinicId }, (tx) =>
    tx.session.create({
      data: {
        clinicId: person.clinicId,
        id,
        ...(isPatient ? { patientId: person.patientId } : { membershipId: person.membershipId }),
        deviceLabel: person.deviceLabel,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(Math.min(end, until)),
      },
    }),
  );
  return { cid: person.clinicId, sid: id, ...(isPatient ? { pid: person.patientId } : {}) };
}

type SessionRow = {
  id: string;
  patientId: string | null;
  membershipId: string | null;
  userId: string | null;
  role: 'therapist' | 'manager' | null;
  name: string | null;
  lastSeenAt: Date;
};

/**
 * The person behind a session, or null when the session is ended, too old or idle, or its person was disabled.
 * Runs inside a transaction whose scope is the clinic (and patient) that the token names.
 */
export async function findActor(tx: Tx, token: SessionToken, now: Date): Promise<Actor | null> {
  const rows = await tx.$queryRaw<SessionRow[]>`
    select s.id, s.patient_id as "patientId", s.membership_id as "membershipId", m.user_id as "userId", m.role,
           coalesce(m.name, p.preferred_name, p.given_name) as name, s.last_seen_at as "lastSeenAt"
    from sessions s
    left join memberships m on m.clinic_id = s.clinic_id and m.id = s.membership_id and m.disabled_at is null
    left join users u on u.id = m.user_id and u.disabled_at is null
    left join patients p on p.clinic_id = s.clinic_id and p.id = s.patient_id and p.archived_at is null
    where s.clinic_id = ${token.cid}::uuid and s.id = ${token.sid}::uuid
      and s.revoked_at is null and s.expires_at > ${now}
      and (u.id is not null or p.id is not null)`;
  const row = rows[0];
  if (!row) return null;
  const life = row.patientId ? LIFETIME.patient : LIFETIME.staff;
  const idle = now.getTime() - row.lastSeenAt.getTime();
  if (idle > life.idle) return null;
  if (idle > SEEN_EVERY) {
    await tx.session.update({
      where: { clinicId_id: { clinicId: token.cid, id: row.id } },
      data: { lastSeenAt: now },
    });
  }
  return toActor(token, row);
}

function toActor(token: SessionToken, row: SessionRow): Actor | null {
  const name = row.name ?? '';
  if (row.patientId) {
    if (row.patientId !== token.pid) return null;
    return {
      kind: 'patient',
      role: 'patient',
      clinicId: token.cid,
      sessionId: row.id,
      patientId: row.patientId,
      name,
    };
  }
  if (!row.membershipId || !row.userId || !row.role) return null;
  return {
    kind: 'staff',
    role: row.role,
    clinicId: token.cid,
    sessionId: row.id,
    membershipId: row.membershipId,
    userId: row.userId,
    name,
  };
}

/** Ends a session at once; the next request with its cookie is refused. */
export async function revokeSession(token: SessionToken, why: string, now: Date): Promise<void> {
  await withClinic({ clinicId: token.cid }, (tx) =>
    tx.session.updateMany({
      where: { clinicId: token.cid, id: token.sid, revokedAt: null },
      data: { revokedAt: now, revokedWhy: why },
    }),
  );
}

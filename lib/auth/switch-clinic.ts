import 'server-only';
import { newId } from '#lib/db/id.ts';
import { type Tx, withClinic, withSignIn } from '#lib/db/with-clinic.ts';
import type { StaffActor } from './actor.ts';
import type { SessionToken } from './session-token.ts';
import { findActor, openSession, revokeSession } from './sessions.ts';

export type OtherClinic = { clinicId: string; name: string };

/** Clinics in which this account may work now, beside the one it is signed in to, by name. */
export async function otherClinicsOf(userId: string, clinicId: string): Promise<OtherClinic[]> {
  const memberships = await withSignIn((tx) =>
    tx.membership.findMany({
      where: { userId, clinicId: { not: clinicId }, disabledAt: null, user: { disabledAt: null } },
      select: { clinicId: true },
    }),
  );
  const clinics: OtherClinic[] = [];
  for (const membership of memberships) {
    const { name } = await withClinic({ clinicId: membership.clinicId }, (tx) =>
      tx.clinic.findUniqueOrThrow({ where: { id: membership.clinicId }, select: { name: true } }),
    );
    clinics.push({ clinicId: membership.clinicId, name });
  }
  return clinics.sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * Goes over to another clinic of the same account: a session there, which ends no later than the present one would
 * have, and the present one ends. Null for everybody who is not signed in as staff and an active member over there.
 */
export async function switchClinic(
  { token, clinicId, deviceLabel }: { token: SessionToken | null; clinicId: string; deviceLabel: string },
  now: Date,
): Promise<SessionToken | null> {
  if (!token || token.cid === clinicId) return null;
  const present = await presentSession(token, now);
  if (!present) return null;
  const { actor, expiresAt } = present;
  const membership = await withSignIn((tx) =>
    tx.membership.findFirst({
      where: { userId: actor.userId, clinicId, disabledAt: null, user: { disabledAt: null } },
      select: { id: true, role: true },
    }),
  );
  if (!membership) {
    await withClinic({ clinicId: token.cid }, (tx) => writeDown(tx, LEFT, 'denied', actor, now));
    return null;
  }
  const entered = await openSession(
    { clinicId, membershipId: membership.id, deviceLabel, until: expiresAt },
    now,
  );
  const arrived: Person = {
    clinicId,
    sessionId: entered.sid,
    membershipId: membership.id,
    role: membership.role,
  };
  await withClinic({ clinicId }, (tx) => writeDown(tx, CAME, 'allowed', arrived, now));
  await withClinic({ clinicId: token.cid }, (tx) => writeDown(tx, LEFT, 'allowed', actor, now));
  await revokeSession(token, 'went to another clinic', now);
  return entered;
}

async function presentSession(
  token: SessionToken,
  now: Date,
): Promise<{ actor: StaffActor; expiresAt: Date } | null> {
  return withClinic({ clinicId: token.cid, patientId: token.pid }, async (tx) => {
    const actor = await findActor(tx, token, now);
    if (actor?.kind !== 'staff') return null;
    const { expiresAt } = await tx.session.findUniqueOrThrow({
      where: { clinicId_id: { clinicId: token.cid, id: token.sid } },
      select: { expiresAt: true },
    });
    return { actor, expiresAt };
  });
}

/** Neither clinic learns which other one it was. */
const LEFT = 'account.leave-clinic';
const CAME = 'account.enter-clinic';

type Person = Pick<StaffActor, 'clinicId' | 'sessionId' | 'membershipId'> & { role: string };

async function writeDown(
  tx: Tx,
  verb: typeof LEFT | typeof CAME,
  verdict: 'allowed' | 'denied',
  { clinicId, sessionId, membershipId, role }: Person,
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    insert into audit_events (clinic_id, id, at, actor_kind, actor_id, session_id, verb, verdict, detail)
    values (${clinicId}::uuid, ${newId()}::uuid, ${now}, ${role}, ${membershipId}::uuid, ${sessionId}::uuid,
      ${verb}, ${verdict}, '{}'::jsonb)`;
}

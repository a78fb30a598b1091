import 'server-only';
import { newId } from '#lib/db/id.ts';
import { enterScope, type Tx, withClinic, withSignIn } from '#lib/db/with-clinic.ts';
import { invitationTokenHash, isInvitationToken, parseInvitationToken } from './invitation-token.ts';
import { consume } from './limits.ts';
import { hashPassword, isPassword } from './password.ts';
import { isGoodPassword } from './password-rule.ts';
import type { SessionToken } from './session-token.ts';
import { openSession } from './sessions.ts';

export type OpenInvitation = {
  clinicId: string;
  invitationId: string;
  clinicName: string;
  email: string;
  role: 'therapist' | 'manager';
  expiresAt: Date;
};

export type Acceptance = {
  token: string;
  /** `new` makes an account; `existing` joins with the password of the account that has this address. */
  way: 'new' | 'existing';
  name: string;
  password: string;
  ip: string;
  deviceLabel: string;
};

const PER_INVITATION = { name: 'invitation', max: 10, windowSeconds: 1_800 } as const;
const PER_IP = { name: 'invitation-ip', max: 60, windowSeconds: 60 } as const;

/** The invitation of a link, while it can be used: not used, withdrawn or run out, and the proof is right. */
export async function findInvitation(token: string, now: Date): Promise<OpenInvitation | null> {
  const ids = parseInvitationToken(token);
  if (!ids) return null;
  return withClinic({ clinicId: ids.clinicId }, (tx) => openInvitation(tx, token, ids, now));
}

async function openInvitation(
  tx: Tx,
  token: string,
  { clinicId, invitationId }: { clinicId: string; invitationId: string },
  now: Date,
): Promise<OpenInvitation | null> {
  const rows = await tx.$queryRaw<(OpenInvitation & { tokenHash: string })[]>`
    select i.clinic_id as "clinicId", i.id as "invitationId", c.name as "clinicName", i.email, i.role,
      i.expires_at as "expiresAt", i.token_hash as "tokenHash"
    from invitations i join clinics c on c.id = i.clinic_id
    where i.clinic_id = ${clinicId}::uuid and i.id = ${invitationId}::uuid
      and i.used_at is null and i.revoked_at is null and i.expires_at > ${now}
    for update of i`;
  const row = rows[0];
  if (!row || row.tokenHash !== invitationTokenHash(token) || !isInvitationToken(token, row)) return null;
  return row;
}

/**
 * Makes the membership of an invitation and opens a session in its clinic; null for everything that is not right.
 * An account that exists already is never changed: its owner joins by giving its password.
 */
export async function acceptInvitation(given: Acceptance, now: Date): Promise<SessionToken | null> {
  const ids = parseInvitationToken(given.token);
  const limits = [
    { ...PER_INVITATION, subject: ids?.invitationId ?? given.ip },
    { ...PER_IP, subject: given.ip },
  ];
  if (!(await consume(limits)) || !ids) return null;
  const invitation = await findInvitation(given.token, now);
  if (!invitation) return null;
  const person = await personOf(invitation, given);
  if (!person) return null;
  const membershipId = await withSignIn(async (tx) => {
    await enterScope(tx, { clinicId: ids.clinicId });
    // Looked at again under its lock: of two who press at once one comes through.
    const open = await openInvitation(tx, given.token, ids, now);
    return open && join(tx, open, person, now);
  });
  if (!membershipId) return null;
  return openSession({ clinicId: ids.clinicId, membershipId, deviceLabel: given.deviceLabel }, now);
}

type Person =
  | { kind: 'new'; name: string; passwordHash: string }
  | { kind: 'existing'; userId: string; name: string };

async function personOf(invitation: OpenInvitation, given: Acceptance): Promise<Person | null> {
  const account = await withSignIn((tx) =>
    tx.user.findUnique({
      where: { email: invitation.email },
      select: { id: true, name: true, passwordHash: true, disabledAt: true },
    }),
  );
  if (given.way === 'existing') {
    const isRight = await isPassword(given.password, account?.passwordHash ?? null);
    if (!isRight || !account || account.disabledAt) return null;
    return { kind: 'existing', userId: account.id, name: account.name };
  }
  const name = given.name.trim();
  if (account || name === '' || name.length > 120) return null;
  if (!isGoodPassword(given.password, [invitation.email, name])) return null;
  return { kind: 'new', name, passwordHash: await hashPassword(given.password) };
}

/** Returns the membership; null when the address was taken in between, or the person is a member already. */
async function join(tx: Tx, invitation: OpenInvitation, person: Person, now: Date): Promise<string | null> {
  const { clinicId, invitationId, email, role } = invitation;
  const userId = person.kind === 'existing' ? person.userId : newId();
  if (person.kind === 'new') {
    const made = await tx.$executeRaw`
      insert into users (id, email, name, password_hash, password_changed_at, created_at)
      values (${userId}::uuid, ${email}, ${person.name}, ${person.passwordHash}, ${now}, ${now})
      on conflict (email) do nothing`;
    if (made === 0) return null;
  }
  const members = await tx.$queryRaw<{ id: string; isDisabled: boolean }[]>`
    select id, disabled_at is not null as "isDisabled" from memberships
    where clinic_id = ${clinicId}::uuid and user_id = ${userId}::uuid for update`;
  const [member] = members;
  if (member && !member.isDisabled) return null;
  const membershipId = member?.id ?? newId();
  // Somebody who comes back gets the membership that their records name.
  if (member) {
    await tx.membership.update({
      where: { clinicId_id: { clinicId, id: membershipId } },
      data: { disabledAt: null, role },
      select: { id: true },
    });
  } else {
    await tx.membership.create({
      data: { clinicId, id: membershipId, userId, role, name: person.name, createdAt: now },
      select: { id: true },
    });
  }
  await tx.invitation.update({
    where: { clinicId_id: { clinicId, id: invitationId } },
    data: { usedAt: now, acceptedBy: membershipId },
    select: { id: true },
  });
  await tx.$executeRaw`
    insert into audit_events (clinic_id, id, at, actor_kind, actor_id, verb, target_id, verdict, detail)
    values (${clinicId}::uuid, ${newId()}::uuid, ${now}, ${role}, ${membershipId}::uuid, 'invitation.accept',
      ${invitationId}::uuid, 'allowed', jsonb_build_object('role', ${role}::text, 'account', ${person.kind}::text))`;
  return membershipId;
}

import 'server-only';
import { z } from 'zod';
import { invitationToken, invitationTokenHash } from '#lib/auth/invitation-token.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { noTarget, staffCommand } from '#lib/guard/entry.ts';
import { invitationUrl } from './invitation-url.ts';

/** How long an invitation can be used, in milliseconds: 72 hours. */
export const INVITATION_LIFE = 72 * 3_600_000;

const EMAIL = z.string().trim().toLowerCase().max(320).pipe(z.email('email'));

type NewInvitation = {
  clinicId: string;
  email: string;
  role: 'therapist' | 'manager';
  invitedBy: string;
  now: Date;
};

/** Writes an invitation in place of an open one to the same address, and its mail. Returns its id and link. */
export async function writeInvitation(tx: Tx, { clinicId, email, role, invitedBy, now }: NewInvitation) {
  await tx.invitation.updateMany({
    where: { clinicId, email, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  const invitationId = newId();
  const bound = { clinicId, invitationId, email, role };
  const expiresAt = new Date(now.getTime() + INVITATION_LIFE);
  await tx.invitation.create({
    data: {
      clinicId,
      id: invitationId,
      email,
      role,
      tokenHash: invitationTokenHash(invitationToken(bound)),
      invitedBy,
      createdAt: now,
      expiresAt,
    },
    select: { id: true },
  });
  await tx.outbox.create({
    data: {
      clinicId,
      id: newId(),
      kind: 'staff-invitation',
      dedupeKey: `staff-invitation:${invitationId}`,
      payload: { invitationId },
      createdAt: now,
      dueAt: now,
    },
    select: { id: true },
  });
  return { invitationId, url: invitationUrl(bound), expiresAt: expiresAt.toISOString() };
}

/** Invites a person by e-mail. The link is good once, for 72 hours, and for this address, clinic and role only. */
export const inviteMember = staffCommand({
  name: 'member.invite',
  permission: 'member.manage',
  input: z.strictObject({ email: EMAIL, role: z.enum(['therapist', 'manager']) }),
  target: noTarget,
  run: async ({ tx, actor, now }, { email, role }) => {
    const { clinicId } = actor;
    const member = await tx.membership.findFirst({
      where: { clinicId, disabledAt: null, user: { email } },
      select: { id: true },
    });
    if (member) throw new AppError('invalid-input', { fields: { email: 'member' } });
    return writeInvitation(tx, { clinicId, email, role, invitedBy: actor.membershipId, now });
  },
  auditDetail: ({ role }, { invitationId }) => ({ role, invitationId }),
});

/** Withdraws an invitation; its link stops working at once. */
export const revokeInvitation = staffCommand({
  name: 'member.revoke-invitation',
  permission: 'member.manage',
  input: z.strictObject({ invitationId: z.uuid() }),
  target: ({ tx, actor }, { invitationId }) =>
    tx.invitation
      .findUnique({
        where: { clinicId_id: { clinicId: actor.clinicId, id: invitationId } },
        select: { id: true, usedAt: true, revokedAt: true },
      })
      .then((row) => row && { ...row, patientId: null }),
  run: async ({ tx, actor, target, now }) => {
    if (target.usedAt) throw new AppError('conflict');
    if (!target.revokedAt) {
      await tx.invitation.update({
        where: { clinicId_id: { clinicId: actor.clinicId, id: target.id } },
        data: { revokedAt: now },
        select: { id: true },
      });
    }
    return { invitationId: target.id };
  },
  auditDetail: ({ invitationId }) => ({ invitationId }),
});

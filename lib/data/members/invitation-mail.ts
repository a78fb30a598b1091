import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { Mail } from '#lib/mail/mailer.ts';
import { staffInvitation } from '#lib/mail/staff-invitation.ts';
import { invitationUrl } from './invitation-url.ts';

/** The mail of an invitation; null when it was used, withdrawn or replaced meanwhile. */
export async function composeInvitation(
  tx: Tx,
  clinicId: string,
  invitationId: string,
): Promise<Mail | null> {
  const invitation = await tx.invitation.findUnique({
    where: { clinicId_id: { clinicId, id: invitationId } },
    select: { email: true, role: true, usedAt: true, revokedAt: true },
  });
  if (!invitation || invitation.usedAt || invitation.revokedAt) return null;
  const { email, role } = invitation;
  const clinic = await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { name: true } });
  return staffInvitation({
    to: email,
    clinicName: clinic.name,
    role,
    url: invitationUrl({ clinicId, invitationId, email, role }),
  });
}

import 'server-only';
import { findInvitation } from '#lib/auth/accept-invitation.ts';
import { PASSWORD_LENGTH } from '#lib/auth/password-rule.ts';

export type InvitationPage = {
  clinicName: string;
  email: string;
  role: 'therapist' | 'manager';
  /** ISO 8601. */
  expiresAt: string;
  leastPassword: number;
};

/** What the page of an invitation says to whoever holds its link; null when the link can't be used (any more). */
export async function invitationPage(token: string, now: Date): Promise<InvitationPage | null> {
  const invitation = await findInvitation(token, now);
  if (!invitation) return null;
  const { clinicName, email, role, expiresAt } = invitation;
  return { clinicName, email, role, expiresAt: expiresAt.toISOString(), leastPassword: PASSWORD_LENGTH.min };
}

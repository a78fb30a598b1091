import 'server-only';
import { type BoundInvitation, invitationToken } from '#lib/auth/invitation-token.ts';
import { env } from '#lib/env.ts';

/** The link of an invitation, worked out anew each time: it is stored nowhere. */
export function invitationUrl({ clinicId, invitationId, email, role }: BoundInvitation): string {
  const token = invitationToken({ clinicId, invitationId, email, role });
  return new URL(`/invitation/${token}`, env().APP_URL).toString();
}

import { isSameSecret, keyedHash } from './keys.ts';

export type InvitationIds = { clinicId: string; invitationId: string };
/** An invitation as it was written; its link is good for exactly this person, clinic and role. */
export type BoundInvitation = InvitationIds & { email: string; role: string };

const MAC_BYTES = 16;

const bytesOf = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex');

function textOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function proof({ clinicId, invitationId, email, role }: BoundInvitation): Buffer {
  return keyedHash('staff-invitation', [clinicId, invitationId, email, role].join('/')).subarray(
    0,
    MAC_BYTES,
  );
}

/** Clinic id, invitation id and a 128-bit proof under the installation's key, 64 URL-safe characters. */
export function invitationToken(invitation: BoundInvitation): string {
  const { clinicId, invitationId } = invitation;
  return Buffer.concat([bytesOf(clinicId), bytesOf(invitationId), proof(invitation)]).toString('base64url');
}

/** The ids that a token names; whether its proof is right is known once the row was read. */
export function parseInvitationToken(token: string): InvitationIds | null {
  if (!/^[\w-]{64}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 32 + MAC_BYTES) return null;
  return { clinicId: textOf(bytes.subarray(0, 16)), invitationId: textOf(bytes.subarray(16, 32)) };
}

export function isInvitationToken(token: string, invitation: BoundInvitation): boolean {
  return isSameSecret(Buffer.from(token, 'base64url').subarray(32), proof(invitation));
}

/** What the database keeps of a token: enough to tell them apart, not enough to use one. */
export function invitationTokenHash(token: string): string {
  return keyedHash('staff-invitation-hash', token).toString('hex');
}

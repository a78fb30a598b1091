import 'server-only';
import { isSameSecret, keyedHash } from '#lib/auth/keys.ts';

const PURPOSES = { stop: 'reminder-stop', calendar: 'calendar-feed' } as const;

export type LinkPurpose = keyof typeof PURPOSES;
/** `id` is that of the reminder plan, or of the calendar feed. */
export type SecretIds = { clinicId: string; id: string };

const MAC_BYTES = 16;

/**
 * A link that needs no sign-in: clinic id, row id and a 128-bit proof under a key of the installation, 64 URL-safe
 * characters. A link for one purpose proves nothing for another.
 */
export function secretToken(purpose: LinkPurpose, { clinicId, id }: SecretIds): string {
  return Buffer.concat([bytesOf(clinicId), bytesOf(id), proof(purpose, clinicId, id)]).toString('base64url');
}

/** The ids of a token whose proof is right; null for anything else. */
export function readSecretToken(purpose: LinkPurpose, token: string): SecretIds | null {
  if (!/^[\w-]{64}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const clinicId = textOf(bytes.subarray(0, 16));
  const id = textOf(bytes.subarray(16, 32));
  return isSameSecret(bytes.subarray(32), proof(purpose, clinicId, id)) ? { clinicId, id } : null;
}

function proof(purpose: LinkPurpose, clinicId: string, id: string): Buffer {
  return keyedHash(PURPOSES[purpose], `${clinicId}/${id}`).subarray(0, MAC_BYTES);
}

function bytesOf(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

function textOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

import { isSameSecret, keyedHash } from './keys.ts';

export type LinkIds = { clinicId: string; linkId: string };

const MAC_BYTES = 16;

/**
 * A patient's stable link: clinic id, link id and a 128-bit proof, 64 URL-safe characters.
 * The proof is derived from the installation's secret, so a copy of the database opens nobody's link.
 */
export function linkToken({ clinicId, linkId }: LinkIds): string {
  return Buffer.concat([uuidBytes(clinicId), uuidBytes(linkId), proof(clinicId, linkId)]).toString(
    'base64url',
  );
}

/** The ids of a link whose proof is right; null for anything else. */
export function parseLinkToken(token: string): LinkIds | null {
  if (!/^[\w-]{64}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 32 + MAC_BYTES) return null;
  const clinicId = uuidText(bytes.subarray(0, 16));
  const linkId = uuidText(bytes.subarray(16, 32));
  return isSameSecret(bytes.subarray(32), proof(clinicId, linkId)) ? { clinicId, linkId } : null;
}

function proof(clinicId: string, linkId: string): Buffer {
  return keyedHash('patient-link', `${clinicId}/${linkId}`).subarray(0, MAC_BYTES);
}

function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

function uuidText(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

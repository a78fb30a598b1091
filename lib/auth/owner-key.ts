import 'server-only';
import { createHash } from 'node:crypto';

const LENGTH = 20;

/** Names a patient towards a phone without telling who it is; the same for every link and every session. */
export function ownerKey(patientId: string): string {
  return createHash('sha256').update(`phone-owner:${patientId}`).digest('base64url').slice(0, LENGTH);
}

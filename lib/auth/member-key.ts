import 'server-only';
import { createHash } from 'node:crypto';

const LENGTH = 20;

/** Names a member of a clinic towards the browser: whose window it is. The same for every session. */
export function memberKey(membershipId: string): string {
  return createHash('sha256').update(`staff-window:${membershipId}`).digest('base64url').slice(0, LENGTH);
}

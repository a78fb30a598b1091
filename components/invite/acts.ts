import type { Result } from '#lib/result.ts';

/** What staff can do with a patient's link. */
export type InviteActs = {
  /** `{ patientId }` */
  send: (input: unknown) => Promise<Result<{ state: 'sent' | 'waiting' }>>;
  /** `{ patientId, linkId, isReplaced }` */
  revoke: (input: unknown) => Promise<Result<unknown>>;
  /** `{ patientId }` */
  makeCode: (input: unknown) => Promise<Result<{ code: string; expiresAt: string }>>;
};

import 'server-only';
import { staffCommand } from '#lib/guard/entry.ts';
import { RevokeKeyInput } from './input.ts';

/** Ends a key at once; the next request with it is refused. */
export const revokeKey = staffCommand({
  name: 'key.revoke',
  permission: 'key.manage',
  input: RevokeKeyInput,
  target: async ({ tx, actor }, { keyId }) => {
    const key = await tx.apiKey.findUnique({
      where: { clinicId_id: { clinicId: actor.clinicId, id: keyId } },
      select: { id: true, revokedAt: true },
    });
    return key && { patientId: null, keyId: key.id, isRevoked: key.revokedAt !== null };
  },
  run: async ({ tx, actor, target, now }) => {
    if (target.isRevoked) return { keyId: target.keyId };
    await tx.apiKey.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: target.keyId } },
      data: { revokedAt: now, revokedBy: actor.membershipId },
      select: { id: true },
    });
    return { keyId: target.keyId };
  },
  auditDetail: ({ keyId }) => ({ keyId }),
});

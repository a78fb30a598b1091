import 'server-only';
import { hashOfSecret, newSecret, writeKey } from '#lib/auth/api-keys.ts';
import { newId } from '#lib/db/id.ts';
import { noTarget, staffCommand } from '#lib/guard/entry.ts';
import { CreateKeyInput } from './input.ts';

const DAY = 86_400_000;

/** Issues a key. What it returns is shown once and stored nowhere. */
export const createKey = staffCommand({
  name: 'key.create',
  permission: 'key.manage',
  input: CreateKeyInput,
  target: noTarget,
  run: async ({ tx, actor, now }, { name, scopes, days }) => {
    const id = newId();
    const secret = newSecret();
    await tx.apiKey.create({
      data: {
        clinicId: actor.clinicId,
        id,
        name,
        scopes: [...new Set(scopes)],
        secretHash: hashOfSecret(secret),
        createdBy: actor.membershipId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + days * DAY),
      },
      select: { id: true },
    });
    return { keyId: id, key: writeKey({ cid: actor.clinicId, key: id, secret }) };
  },
  auditDetail: ({ scopes, days }, { keyId }) => ({ keyId, scopes: scopes.join(' '), days }),
});

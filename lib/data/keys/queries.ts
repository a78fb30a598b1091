import 'server-only';
import { z } from 'zod';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import type { KeyView } from './view.ts';

type Row = Omit<KeyView, 'state' | 'createdAt' | 'expiresAt' | 'lastUsedAt'> & {
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

/** Keys of the clinic, newest first; the secrets can't be read again. */
export const listKeys = staffQuery({
  name: 'key.list',
  permission: 'key.manage',
  input: z.strictObject({}),
  target: noTarget,
  run: async ({ tx, actor, now }): Promise<KeyView[]> => {
    const rows = await tx.$queryRaw<Row[]>`
      select k.id, k.name, k.scopes, coalesce(m.name, '') as "createdBy", k.created_at as "createdAt",
        k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt", k.revoked_at as "revokedAt"
      from api_keys k left join memberships m on m.clinic_id = k.clinic_id and m.id = k.created_by
      where k.clinic_id = ${actor.clinicId}::uuid order by k.created_at desc, k.id limit 100`;
    return rows.map(({ revokedAt, createdAt, expiresAt, lastUsedAt, ...key }) => ({
      ...key,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
      state: revokedAt ? 'revoked' : expiresAt <= now ? 'expired' : 'active',
    }));
  },
});

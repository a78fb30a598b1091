import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand, staffQuery } from '#lib/guard/entry.ts';
import { storage } from '#lib/storage/storage.ts';
import { MediaInput } from './input.ts';

async function findMedia({ tx, actor }: { tx: Tx; actor: StaffActor }, { mediaId }: { mediaId: string }) {
  const row = await tx.exerciseMedia.findUnique({
    where: { clinicId_id: { clinicId: actor.clinicId, id: mediaId } },
    select: { id: true, exerciseId: true, contentType: true, storageKey: true, removedAt: true },
  });
  return row && row.removedAt === null ? { ...row, patientId: null } : null;
}

/** A photo or video of the clinic, with its bytes. */
export const getMedia = staffQuery({
  name: 'media.get',
  permission: 'library.read',
  input: MediaInput,
  target: (ctx, input) => findMedia(ctx, input),
  run: async ({ target }) => {
    const bytes = await storage().get(target.storageKey);
    if (bytes === null) throw new AppError('not-found');
    return { contentType: target.contentType, bytes };
  },
});

/** Takes a photo or video away, with its bytes. */
export const removeMedia = staffCommand({
  name: 'media.remove',
  permission: 'library.edit',
  input: MediaInput,
  target: (ctx, input) => findMedia(ctx, input),
  run: async ({ tx, actor, target, now, afterwards }) => {
    await tx.exerciseMedia.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: target.id } },
      data: { removedAt: now },
      select: { id: true },
    });
    afterwards.ifCommitted(() => storage().remove(target.storageKey));
    return { mediaId: target.id };
  },
  auditDetail: ({ mediaId }) => ({ mediaId }),
});

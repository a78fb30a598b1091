import 'server-only';
import { z } from 'zod';
import { removeUnlessKept } from '#lib/data/files/sweep-files.ts';
import { newId } from '#lib/db/id.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { storage } from '#lib/storage/storage.ts';
import { checkMedia } from './check-media.ts';
import { findOwn } from './own-target.ts';

/** Most photos and videos that one exercise has. */
const MOST = 6;

/** Adds a photo or short video to an exercise of the clinic. What is refused leaves nothing behind. */
export const addMedia = staffCommand({
  name: 'media.add',
  permission: 'library.edit',
  input: z.strictObject({
    exerciseId: z.uuid(),
    /** What the browser says that it is. */
    claimed: z.string().max(100),
    file: z.instanceof(Uint8Array),
  }),
  target: (ctx, input) => findOwn(ctx, input),
  run: async ({ tx, actor, target, now, afterwards }, { claimed, file }) => {
    const { clinicId } = actor;
    const media = await checkMedia(Buffer.from(file), claimed);
    const kept = await tx.exerciseMedia.count({
      where: { clinicId, exerciseId: target.id, removedAt: null },
    });
    if (kept >= MOST) throw new AppError('invalid-input', { fields: { file: 'many' } });
    const id = newId();
    const storageKey = `${clinicId}/${id}`;
    afterwards.ifFailed(() => removeUnlessKept(clinicId, storageKey));
    await storage().put(storageKey, media.bytes);
    await tx.exerciseMedia.create({
      data: {
        clinicId,
        id,
        exerciseId: target.id,
        kind: media.kind,
        contentType: media.contentType,
        bytes: media.bytes.length,
        storageKey,
        createdBy: actor.membershipId,
        createdAt: now,
      },
      select: { id: true },
    });
    return { mediaId: id, kind: media.kind };
  },
  auditDetail: ({ exerciseId }, { mediaId, kind }) => ({ exerciseId, mediaId, kind }),
});

import 'server-only';
import { z } from 'zod';
import { checkMedia } from '#lib/data/exercises/check-media.ts';
import { newId } from '#lib/db/id.ts';
import { AppError } from '#lib/errors.ts';
import { noTarget, staffCommand, staffQuery } from '#lib/guard/entry.ts';
import { storage } from '#lib/storage/storage.ts';

const FIND_LOGO = { logoKey: true } as const;

/** The clinic's logo with its bytes. */
export const getLogo = staffQuery({
  name: 'settings.get-logo',
  permission: 'account.read',
  input: z.strictObject({}),
  target: async ({ tx, actor }) => {
    const clinic = await tx.clinic.findUniqueOrThrow({ where: { id: actor.clinicId }, select: FIND_LOGO });
    return clinic.logoKey === null ? null : { storageKey: clinic.logoKey, patientId: null };
  },
  run: async ({ target }) => {
    const bytes = await storage().get(target.storageKey);
    if (bytes === null) throw new AppError('not-found');
    return { contentType: 'image/webp', bytes };
  },
});

/** Puts a picture on the clinic's hand-outs, in place of the one before. It is decoded and drawn anew, as WebP. */
export const addLogo = staffCommand({
  name: 'settings.add-logo',
  permission: 'settings.write',
  input: z.strictObject({ claimed: z.string().max(100), file: z.instanceof(Uint8Array) }),
  target: noTarget,
  run: async ({ tx, actor }, { claimed, file }) => {
    const { clinicId } = actor;
    if (!claimed.startsWith('image/')) throw new AppError('invalid-input', { fields: { file: 'type' } });
    const { bytes } = await checkMedia(Buffer.from(file), claimed);
    const before = await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: FIND_LOGO });
    const logoKey = `${clinicId}/${newId()}`;
    await storage().put(logoKey, bytes);
    try {
      await tx.clinic.update({ where: { id: clinicId }, data: { logoKey }, select: { id: true } });
    } catch (error) {
      await storage().remove(logoKey);
      throw error;
    }
    if (before.logoKey) await storage().remove(before.logoKey);
    return { bytes: bytes.length };
  },
});

export const removeLogo = staffCommand({
  name: 'settings.remove-logo',
  permission: 'settings.write',
  input: z.strictObject({}),
  target: noTarget,
  run: async ({ tx, actor }) => {
    const where = { id: actor.clinicId };
    const { logoKey } = await tx.clinic.findUniqueOrThrow({ where, select: FIND_LOGO });
    if (logoKey === null) return { removed: false };
    await tx.clinic.update({ where, data: { logoKey: null }, select: { id: true } });
    await storage().remove(logoKey);
    return { removed: true };
  },
});

import 'server-only';
import { z } from 'zod';
import { noTarget, patientCommand } from '#lib/guard/entry.ts';
import { lookSchema } from './input.ts';

/** How the drawn person looks, for this patient. */
export const saveLook = patientCommand({
  name: 'me.save-look',
  permission: 'own.settings',
  input: lookSchema,
  target: noTarget,
  run: async ({ tx, actor }, look) => {
    await tx.$executeRaw`
      update patients set figure = figure || ${JSON.stringify(look)}::jsonb
      where clinic_id = ${actor.clinicId}::uuid and id = ${actor.patientId}::uuid`;
    return {};
  },
});

/**
 * Ends what a phone knows: it asks for the birth date again. Sessions are not tied to phones, so every other session
 * of the patient ends with it; phones that are still known open again with their link.
 */
export const endDevice = patientCommand({
  name: 'me.end-device',
  permission: 'own.settings',
  input: z.strictObject({ deviceId: z.uuid() }),
  target: ({ tx, actor }, { deviceId }) =>
    tx.patientDevice.findFirst({
      where: { clinicId: actor.clinicId, patientId: actor.patientId, id: deviceId },
      select: { id: true, patientId: true },
    }),
  run: async ({ tx, actor, target, now }) => {
    const { clinicId, patientId, sessionId } = actor;
    await tx.patientDevice.updateMany({
      where: { clinicId, patientId, id: target.id, revokedAt: null },
      data: { revokedAt: now },
    });
    await tx.session.updateMany({
      where: { clinicId, patientId, revokedAt: null, id: { not: sessionId } },
      data: { revokedAt: now, revokedWhy: 'device-ended' },
    });
    return {};
  },
});

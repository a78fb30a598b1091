import 'server-only';
import { z } from 'zod';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { lockIntake, requireOpen } from './load-intake.ts';

/** Opens an intake, or does nothing when one is open already. */
export async function ensureIntake(
  tx: Tx,
  whose: { clinicId: string; patientId: string; therapistId: string },
  now: Date,
): Promise<void> {
  await tx.intake.createMany({
    data: { ...whose, id: newId(), episodeId: newId(), createdAt: now, updatedAt: now },
    skipDuplicates: true,
  });
}

/** A new episode of a known patient begins with the same questions. */
export const startIntake = staffCommand({
  name: 'intake.start',
  permission: 'intake.write',
  input: z.strictObject({ patientId: z.uuid() }),
  target: async ({ tx, actor }, { patientId }) => {
    const patient = await tx.patient.findUnique({
      where: { clinicId_id: { clinicId: actor.clinicId, id: patientId } },
      select: { id: true },
    });
    return patient && { patientId: patient.id };
  },
  run: async ({ tx, actor, target, now }) => {
    const { patientId } = target;
    await ensureIntake(tx, { clinicId: actor.clinicId, patientId, therapistId: actor.membershipId }, now);
    return { patientId };
  },
});

/** Puts an intake away that was begun by mistake. One with a warning sign can only be confirmed. */
export const dropIntake = staffCommand({
  name: 'intake.drop',
  permission: 'intake.write',
  input: z.strictObject({ intakeId: z.uuid() }),
  target: ({ tx, actor }, { intakeId }) => lockIntake(tx, { clinicId: actor.clinicId, intakeId }),
  run: async ({ tx, actor, target, now }) => {
    requireOpen(target);
    const { clinicId } = actor;
    const episode = await tx.episode.findUnique({
      where: { clinicId_id: { clinicId, id: target.episodeId } },
      select: { id: true },
    });
    if (episode) throw new AppError('warning-open');
    await tx.intake.update({
      where: { clinicId_id: { clinicId, id: target.id } },
      data: { droppedAt: now, updatedAt: now },
      select: { id: true },
    });
    return { patientId: target.patientId };
  },
});

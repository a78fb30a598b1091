import 'server-only';
import { z } from 'zod';
import type { StaffActor } from '#lib/auth/actor.ts';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import { lockEpisode } from '#lib/data/episodes/staff-targets.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { recordDecision, undoDecision } from './decisions.ts';

export const HandOverInput = z.strictObject({
  episodeId: z.uuid(),
  toId: z.uuid(),
  reason: z.string().trim().min(3, 'reason').max(500, 'long'),
});

/**
 * Gives a patient to another therapist of the clinic. Both see it in their list until it is taken over. An open red
 * flag stays unanswered and its clock runs on.
 */
export const handOver = staffCommand({
  name: 'patient.hand-over',
  permission: 'patient.hand-over',
  input: HandOverInput,
  target: (ctx, { episodeId }) => lockEpisode(ctx, episodeId),
  run: async (ctx, { toId, reason }) => {
    const { tx, actor, target, now } = ctx;
    const { clinicId } = actor;
    const colleague = await tx.membership.findFirst({
      where: { clinicId, id: toId, role: 'therapist', disabledAt: null },
      select: { id: true, name: true },
    });
    if (!colleague) throw new AppError('invalid-input', { fields: { toId: 'colleague' } });
    if (toId === target.therapistId) throw new AppError('invalid-input', { fields: { toId: 'same' } });
    const isTakenBack = await isOwnHandover(ctx, {
      episodeId: target.id,
      fromId: toId,
      toId: target.therapistId,
    });
    const id = newId();
    await tx.handover.create({
      data: {
        clinicId,
        id,
        patientId: target.patientId,
        episodeId: target.id,
        fromId: target.therapistId,
        toId,
        madeBy: actor.membershipId,
        reason,
        createdAt: now,
        acceptedAt: toId === actor.membershipId ? now : null,
      },
      select: { id: true },
    });
    await tx.episode.update({
      where: { clinicId_id: { clinicId, id: target.id } },
      data: { therapistId: toId },
      select: { id: true },
    });
    const about = { patientId: target.patientId, episodeId: target.id };
    if (isTakenBack) await undoDecision(ctx, 'handed-over', about);
    else await recordDecision(ctx, 'handed-over', about);
    const key = { clinicId, patientId: target.patientId, episodeId: target.id };
    await evaluateEpisode(tx, key, { today: localDateAt(now.toISOString(), target.timezone), now });
    return { handoverId: id, fromId: target.therapistId, to: colleague.name };
  },
  auditDetail: ({ toId }, { fromId }) => ({ fromId, toId }),
});

type Way = { episodeId: string; fromId: string; toId: string };

/** The latest handover of the episode went this way, was made by the person who acts now, and nobody has taken over. */
async function isOwnHandover(
  { tx, actor }: { tx: Tx; actor: StaffActor },
  { episodeId, fromId, toId }: Way,
): Promise<boolean> {
  const latest = await tx.handover.findFirst({
    where: { clinicId: actor.clinicId, episodeId },
    orderBy: { createdAt: 'desc' },
    select: { fromId: true, toId: true, madeBy: true, acceptedAt: true },
  });
  return (
    latest?.acceptedAt === null &&
    latest.fromId === fromId &&
    latest.toId === toId &&
    latest.madeBy === actor.membershipId
  );
}

const OfHandover = z.strictObject({ handoverId: z.uuid() });

/** "I have it": says so to the one who handed over. Only the therapist who got the patient can. */
export const acceptHandover = staffCommand({
  name: 'patient.accept-handover',
  permission: 'patient.hand-over',
  input: OfHandover,
  target: async ({ tx, actor }, { handoverId }) =>
    tx.handover.findUnique({
      where: { clinicId_id: { clinicId: actor.clinicId, id: handoverId } },
      select: { id: true, patientId: true, toId: true, acceptedAt: true },
    }),
  run: async ({ tx, actor, target, now }) => {
    if (target.toId !== actor.membershipId) throw new AppError('conflict');
    if (target.acceptedAt === null) {
      await tx.handover.update({
        where: { clinicId_id: { clinicId: actor.clinicId, id: target.id } },
        data: { acceptedAt: now },
        select: { id: true },
      });
    }
    return { handoverId: target.id };
  },
});

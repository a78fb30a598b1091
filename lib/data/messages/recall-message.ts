import 'server-only';
import { z } from 'zod';
import type { StaffActor } from '#lib/auth/actor.ts';
import { undoDecision } from '#lib/data/caseload/decisions.ts';
import { lockFlag } from '#lib/data/episodes/staff-targets.ts';
import { writeFlagEvent } from '#lib/data/flags/flag-event.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';

export const RecallMessageInput = z.strictObject({ messageId: z.uuid() });

type Recalling = { tx: Tx; actor: StaffActor; now: Date };
type MessageTarget = { id: string; patientId: string; episodeId: string; createdAt: Date };

/** Takes a message back before it leaves. The patient never sees it; the record keeps that it was written. */
export const recallMessage = staffCommand({
  name: 'message.recall',
  permission: 'message.write-staff',
  input: RecallMessageInput,
  target: ({ tx, actor }, { messageId }) =>
    tx.message.findUnique({
      where: { clinicId_id: { clinicId: actor.clinicId, id: messageId } },
      select: { id: true, patientId: true, episodeId: true, createdAt: true },
    }),
  run: async (ctx) => {
    const { tx, actor, target, now } = ctx;
    const { clinicId, membershipId } = actor;
    const recalled = await tx.message.updateMany({
      where: {
        clinicId,
        id: target.id,
        authorId: membershipId,
        recalledAt: null,
        readAt: null,
        leavesAt: { gt: now },
      },
      data: { recalledAt: now, recalledBy: membershipId },
    });
    if (recalled.count === 0) throw new AppError('too-late');
    // What the message had answered waits again.
    await tx.message.updateMany({
      where: {
        clinicId,
        episodeId: target.episodeId,
        authorId: null,
        doneAt: target.createdAt,
        doneBy: membershipId,
      },
      data: { doneAt: null, doneBy: null },
    });
    await reopenFlag(ctx, target);
    return { messageId: target.id };
  },
});

/** The flag that the message had answered waits again too. */
async function reopenFlag({ tx, actor, now }: Recalling, message: MessageTarget): Promise<void> {
  const [answered] = await tx.$queryRaw<{ flagId: string }[]>`
    select v.flag_id as "flagId" from flag_events v
    join flags f on f.clinic_id = v.clinic_id and f.id = v.flag_id
    where v.clinic_id = ${actor.clinicId}::uuid and f.episode_id = ${message.episodeId}::uuid
      and v.kind = 'acted' and v.detail->>'messageId' = ${message.id}`;
  if (!answered) return;
  const { flagId } = answered;
  const flag = await lockFlag({ tx, actor }, flagId);
  if (!flag) return;
  const reopened = await tx.flag.updateMany({
    where: {
      clinicId: actor.clinicId,
      id: flagId,
      clearedAt: null,
      acknowledgedAt: message.createdAt,
      acknowledgedBy: actor.membershipId,
    },
    data: { acknowledgedAt: null, acknowledgedBy: null },
  });
  const acting = { tx, actor, now, target: flag };
  if (reopened.count > 0) await writeFlagEvent(acting, 'unacknowledged', { messageId: message.id });
  await undoDecision(acting, 'acted', { episodeId: message.episodeId, flagId });
}

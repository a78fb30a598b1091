import 'server-only';
import { z } from 'zod';
import { lockEpisode, lockFlag } from '#lib/data/episodes/staff-targets.ts';
import { writeFlagEvent } from '#lib/data/flags/flag-event.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { storeMessage } from './store-message.ts';

export const SendMessageInput = z.strictObject({
  episodeId: z.uuid(),
  body: z.string().trim().min(1, 'empty').max(2_000, 'long'),
  /** The flag that the message answers; it is marked as seen with it. */
  flagId: z.uuid().optional(),
});

/** A message of the therapist; the patient finds it on the start page. Answers what the patient wrote before. */
export const sendMessage = staffCommand({
  name: 'message.send',
  permission: 'message.write-staff',
  input: SendMessageInput,
  target: (ctx, { episodeId }) => lockEpisode(ctx, episodeId),
  run: async (ctx, { body, flagId }) => {
    const { tx, actor, target, now } = ctx;
    const { clinicId, membershipId } = actor;
    const id = await storeMessage(ctx, target, body);
    if (flagId !== undefined) {
      const flag = await lockFlag(ctx, flagId);
      if (flag?.episodeId !== target.id)
        throw new AppError('invalid-input', { fields: { flagId: 'foreign' } });
      if (flag.clearedAt === null && flag.acknowledgedAt === null) {
        await tx.flag.update({
          where: { clinicId_id: { clinicId, id: flagId } },
          data: { acknowledgedAt: now, acknowledgedBy: membershipId },
          select: { id: true },
        });
      }
      await writeFlagEvent({ ...ctx, target: flag }, 'acted', { messageId: id });
    }
    return { messageId: id };
  },
});

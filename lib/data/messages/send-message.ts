import 'server-only';
import { z } from 'zod';
import { lockEpisode } from '#lib/data/episodes/staff-targets.ts';
import { newId } from '#lib/db/id.ts';
import { staffCommand } from '#lib/guard/entry.ts';

export const SendMessageInput = z.strictObject({
  episodeId: z.uuid(),
  body: z.string().trim().min(1, 'empty').max(2_000, 'long'),
});

/** A message of the therapist; the patient finds it on the start page. */
export const sendMessage = staffCommand({
  name: 'message.send',
  permission: 'message.write-staff',
  input: SendMessageInput,
  target: (ctx, { episodeId }) => lockEpisode(ctx, episodeId),
  run: async ({ tx, actor, target, now }, { body }) => {
    const id = newId();
    await tx.message.create({
      data: {
        clinicId: actor.clinicId,
        id,
        patientId: target.patientId,
        episodeId: target.id,
        authorId: actor.membershipId,
        body,
        createdAt: now,
      },
      select: { id: true },
    });
    return { messageId: id };
  },
});

import 'server-only';
import { z } from 'zod';
import { lockEpisode } from '#lib/data/episodes/staff-targets.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { storeMessage } from './store-message.ts';

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
  run: async (ctx, { body }) => ({ messageId: await storeMessage(ctx, ctx.target, body) }),
});

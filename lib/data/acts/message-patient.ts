import 'server-only';
import { z } from 'zod';
import { storeMessage } from '#lib/data/messages/store-message.ts';
import { actCommand } from './act-command.ts';
import { ACT_INPUT } from './act-input.ts';

export const MessagePatientInput = z.strictObject({
  ...ACT_INPUT,
  body: z.string().trim().min(1, 'empty').max(2_000, 'long'),
});

/** A message that answers a flag. */
export const messagePatient = actCommand({
  name: 'act.message',
  kind: 'message',
  permission: 'message.write-staff',
  input: MessagePatientInput,
  run: async (acting, { body }) => ({ messageId: await storeMessage(acting, acting.target, body) }),
});

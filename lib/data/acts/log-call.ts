import 'server-only';
import { z } from 'zod';
import { actCommand } from './act-command.ts';
import { ACT_INPUT } from './act-input.ts';
import { CALL_OUTCOMES } from './view.ts';

/** Error messages are keys of `acts.field`. */
export const LogCallInput = z
  .strictObject({
    ...ACT_INPUT,
    outcome: z.enum(CALL_OUTCOMES),
    /** What was said; needed when somebody answered. */
    said: z.string().trim().min(1, 'empty').max(4_000, 'long').nullable(),
  })
  .refine(({ outcome, said }) => outcome !== 'reached' || said !== null, { path: ['said'], message: 'said' });

/** A call: whether the patient was reached, and what was said. */
export const logCall = actCommand({
  name: 'act.call',
  kind: 'call',
  permission: 'flag.act',
  input: LogCallInput,
  run: async (_, { outcome, said }) => ({ outcome, said }),
  audited: ({ outcome }) => ({ outcome }),
});

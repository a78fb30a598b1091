import 'server-only';
import { z } from 'zod';
import { actCommand } from './act-command.ts';
import { ACT_INPUT } from './act-input.ts';
import { REFERRAL_TYPES } from './view.ts';

export const ReferInput = z.strictObject({
  ...ACT_INPUT,
  type: z.enum(REFERRAL_TYPES),
  /** Name of the person or place. */
  to: z.string().trim().min(1, 'empty').max(200, 'long').nullable(),
  reason: z.string().trim().min(3, 'reason').max(2_000, 'long'),
});

/** A referral that was made or talked about; Sturdy sends nothing to anybody by it. */
export const refer = actCommand({
  name: 'act.refer',
  kind: 'referral',
  permission: 'flag.act',
  input: ReferInput,
  run: async (_, { type, to, reason }) => ({ type, to, reason }),
  audited: ({ type }) => ({ type }),
});

import { z } from 'zod';

export const CreateKeyInput = z.strictObject({
  name: z.string().trim().min(1, 'empty').max(80, 'long'),
  scopes: z
    .array(z.enum(['patients', 'library']))
    .min(1, 'none')
    .max(2),
  /** Days until it ends by itself. */
  days: z.union([z.literal(30), z.literal(90), z.literal(365)]),
});

export const RevokeKeyInput = z.strictObject({ keyId: z.uuid() });

import { z } from 'zod';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const MonthInput = z.strictObject({ month: month.optional() });

export const ConfirmMinutesInput = z.strictObject({
  episodeId: z.uuid(),
  month,
  minutes: z.coerce.number().int().min(0).max(600),
});

export const SwitchInput = z.strictObject({ isOn: z.boolean() });

import 'server-only';
import { z } from 'zod';
import { addDays, localDateAt } from '#lib/clinical/local-date.ts';
import { lockFlag } from '#lib/data/episodes/staff-targets.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { reevaluate, writeFlagEvent } from './flag-event.ts';

/** Longest rest of a flag, in days. */
export const MAX_SNOOZE_DAYS = 14;

export const SnoozeFlagInput = z.strictObject({
  flagId: z.uuid(),
  until: z.iso.date(),
  reason: z.string().trim().min(3, 'reason').max(500, 'long'),
});

/** Puts a flag aside until a date, with a reason; it comes back early when its severity rises. Never a red flag. */
export const snoozeFlag = staffCommand({
  name: 'flag.snooze',
  permission: 'flag.act',
  input: SnoozeFlagInput,
  target: (ctx, { flagId }) => lockFlag(ctx, flagId),
  run: async (ctx, { until, reason }) => {
    const { tx, actor, target, now } = ctx;
    const today = localDateAt(now.toISOString(), target.timezone);
    if (target.severity === 'urgent') throw new AppError('invalid-input', { fields: { flagId: 'urgent' } });
    if (until <= today || until > addDays(today, MAX_SNOOZE_DAYS)) {
      throw new AppError('invalid-input', { fields: { until: 'range' } });
    }
    await tx.flag.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: target.id } },
      data: { snoozedUntil: until, snoozeReason: reason, snoozedSeverity: target.severity },
      select: { id: true },
    });
    await writeFlagEvent(ctx, 'snoozed', { until, reason });
    await reevaluate(ctx);
    return { flagId: target.id, until };
  },
});

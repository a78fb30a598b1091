import 'server-only';
import { z } from 'zod';
import { addDays, localDateAt } from '#lib/clinical/local-date.ts';
import type { SettingOverrides } from '#lib/clinical/settings.ts';
import { resolveSettings } from '#lib/clinical/settings.ts';
import { lockFlag } from '#lib/data/episodes/staff-targets.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { reevaluate, writeFlagEvent } from './flag-event.ts';
import { placeBefore } from './place-before.ts';
import { requireSeen } from './requires-seen.ts';
import { AWAKE } from './write-ledger.ts';

export const SnoozeFlagInput = z.strictObject({
  flagId: z.uuid(),
  until: z.iso.date(),
  reason: z.string().trim().min(3, 'reason').max(500, 'long'),
  /** The latest thing that staff did about the flag, as the page showed it; a list that shows none leaves it out. */
  seen: z.uuid().nullable().optional(),
});

/**
 * Puts a flag aside until a date, at most as far off as the clinic has set, with a reason; it comes back early when its
 * severity rises. Never a red flag.
 */
export const snoozeFlag = staffCommand({
  name: 'flag.snooze',
  permission: 'flag.act',
  input: SnoozeFlagInput,
  target: (ctx, { flagId }) => lockFlag(ctx, flagId),
  run: async (ctx, { until, reason, seen }) => {
    const { tx, actor, target, now } = ctx;
    const today = localDateAt(now.toISOString(), target.timezone);
    if (target.severity === 'urgent') throw new AppError('invalid-input', { fields: { flagId: 'urgent' } });
    if (seen !== undefined) await requireSeen(tx, actor.clinicId, { flagId: target.id, seen });
    const longest = await maxSnoozeDays(tx, actor.clinicId);
    if (until <= today || until > addDays(today, longest)) {
      throw new AppError('invalid-input', { fields: { until: 'range' } });
    }
    await tx.flag.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: target.id } },
      data: { ...AWAKE, snoozedUntil: until, snoozeReason: reason, snoozedSeverity: target.severity },
      select: { id: true },
    });
    await writeFlagEvent(ctx, 'snoozed', { until, reason, ...(await placeBefore(ctx)) });
    await reevaluate(ctx);
    return { flagId: target.id, until };
  },
});

/** Longest rest of a flag in days, from the clinic's settings. */
async function maxSnoozeDays(tx: Tx, clinicId: string): Promise<number> {
  const clinic = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { ruleSettings: true },
  });
  return resolveSettings(clinic.ruleSettings as SettingOverrides).values['flag.maxSnoozeDays'];
}

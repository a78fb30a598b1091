import 'server-only';
import { z } from 'zod';
import { lockFlag } from '#lib/data/episodes/staff-targets.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { reevaluate, writeFlagEvent } from './flag-event.ts';
import { isRedFlag } from './ledger.ts';

export const CloseRedFlagInput = z.strictObject({
  flagId: z.uuid(),
  outcome: z.string().trim().min(10, 'outcome').max(2_000, 'long'),
});

/** The only way in which a red flag ends: a clinician writes what was found and done. Unlocks the routine. */
export const closeRedFlag = staffCommand({
  name: 'flag.close-red',
  permission: 'flag.act',
  input: CloseRedFlagInput,
  target: (ctx, { flagId }) => lockFlag(ctx, flagId),
  run: async (ctx, { outcome }) => {
    const { tx, actor, target, now } = ctx;
    if (!isRedFlag(target.rule)) throw new AppError('invalid-input', { fields: { flagId: 'not-red' } });
    if (target.clearedAt) throw new AppError('conflict');
    await tx.flag.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: target.id } },
      data: {
        clearedAt: now,
        clearedBy: actor.membershipId,
        outcome,
        ...(target.acknowledgedAt ? {} : { acknowledgedAt: now, acknowledgedBy: actor.membershipId }),
      },
      select: { id: true },
    });
    await writeFlagEvent(ctx, 'cleared', { outcome });
    await reevaluate(ctx);
    return { flagId: target.id };
  },
});

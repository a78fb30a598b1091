import 'server-only';
import { z } from 'zod';
import { lockFlag } from '#lib/data/episodes/staff-targets.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { reevaluate, writeFlagEvent } from './flag-event.ts';
import { requireSeen } from './requires-seen.ts';
import { AWAKE } from './write-ledger.ts';

export const DismissFlagInput = z.strictObject({
  flagId: z.uuid(),
  /** The latest thing that staff did about the flag, as the page showed it. */
  seen: z.uuid().nullable(),
  reason: z.string().trim().min(3, 'reason').max(500, 'long'),
});

/**
 * "Not a problem", with the reason: the flag rests until it is more severe, or until its rule was false and is true
 * again. The rule itself learns nothing from it. Never a red flag.
 */
export const dismissFlag = staffCommand({
  name: 'flag.dismiss',
  permission: 'flag.act',
  input: DismissFlagInput,
  target: (ctx, { flagId }) => lockFlag(ctx, flagId),
  run: async (ctx, { seen, reason }) => {
    const { tx, actor, target, now } = ctx;
    if (target.severity === 'urgent') throw new AppError('invalid-input', { fields: { flagId: 'urgent' } });
    await requireSeen(tx, actor.clinicId, { flagId: target.id, seen });
    await tx.flag.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: target.id } },
      data: {
        ...AWAKE,
        dismissedAt: now,
        dismissedBy: actor.membershipId,
        dismissReason: reason,
        dismissedSeverity: target.severity,
        ...(target.acknowledgedAt ? {} : { acknowledgedAt: now, acknowledgedBy: actor.membershipId }),
      },
      select: { id: true },
    });
    await writeFlagEvent(ctx, 'dismissed', { reason });
    await reevaluate(ctx);
    return { flagId: target.id };
  },
  auditDetail: ({ flagId }) => ({ flagId }),
});

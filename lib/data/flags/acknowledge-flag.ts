import 'server-only';
import { z } from 'zod';
import { lockFlag } from '#lib/data/episodes/staff-targets.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { writeFlagEvent } from './flag-event.ts';

export const AcknowledgeFlagInput = z.strictObject({ flagId: z.uuid() });

/** "Seen": stops the escalation clock and says who looked. The flag stays until its rule is no longer met. */
export const acknowledgeFlag = staffCommand({
  name: 'flag.acknowledge',
  permission: 'flag.act',
  input: AcknowledgeFlagInput,
  target: (ctx, { flagId }) => lockFlag(ctx, flagId),
  run: async (ctx) => {
    const { tx, actor, target, now } = ctx;
    if (target.clearedAt || target.acknowledgedAt) return { flagId: target.id };
    await tx.flag.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: target.id } },
      data: { acknowledgedAt: now, acknowledgedBy: actor.membershipId },
      select: { id: true },
    });
    await writeFlagEvent(ctx, 'acknowledged');
    return { flagId: target.id };
  },
});

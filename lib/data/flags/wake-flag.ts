import 'server-only';
import { undoDecision } from '#lib/data/caseload/decisions.ts';
import { lockFlag } from '#lib/data/episodes/staff-targets.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { AcknowledgeFlagInput } from './acknowledge-flag.ts';
import { reevaluate, writeFlagEvent } from './flag-event.ts';
import { restorePlace } from './place-before.ts';

/** Takes a snooze back: the flag speaks again, and the row has the place in the list that it had before. */
export const wakeFlag = staffCommand({
  name: 'flag.wake',
  permission: 'flag.act',
  input: AcknowledgeFlagInput,
  target: (ctx, { flagId }) => lockFlag(ctx, flagId),
  run: async (ctx) => {
    const { tx, actor, target } = ctx;
    const woken = await tx.flag.updateMany({
      where: { clinicId: actor.clinicId, id: target.id, snoozedUntil: { not: null }, clearedAt: null },
      data: { snoozedUntil: null, snoozeReason: null, snoozedSeverity: null },
    });
    if (woken.count === 0) throw new AppError('too-late');
    await reevaluate(ctx);
    await restorePlace(ctx);
    await writeFlagEvent(ctx, 'woken');
    await undoDecision(ctx, 'snoozed', { episodeId: target.episodeId, flagId: target.id });
    return { flagId: target.id };
  },
});

import 'server-only';
import { undoDecision } from '#lib/data/caseload/decisions.ts';
import { lockFlag } from '#lib/data/episodes/staff-targets.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { AcknowledgeFlagInput } from './acknowledge-flag.ts';
import { writeFlagEvent } from './flag-event.ts';

/** How long a "seen" can be taken back, by the one who said it. Later somebody may have relied on it. */
const UNDO_MINUTES = 10;

/** Takes "seen" back: the flag waits again, and a red flag's clock runs on from where it began. */
export const undoAcknowledge = staffCommand({
  name: 'flag.undo-acknowledge',
  permission: 'flag.act',
  input: AcknowledgeFlagInput,
  target: (ctx, { flagId }) => lockFlag(ctx, flagId),
  run: async (ctx) => {
    const { tx, actor, target, now } = ctx;
    const key = { clinicId_id: { clinicId: actor.clinicId, id: target.id } };
    const flag = await tx.flag.findUniqueOrThrow({ where: key, select: { acknowledgedBy: true } });
    const since = now.getTime() - (target.acknowledgedAt?.getTime() ?? 0);
    if (
      target.clearedAt !== null ||
      flag.acknowledgedBy !== actor.membershipId ||
      since > UNDO_MINUTES * 60_000
    ) {
      throw new AppError('too-late');
    }
    await tx.flag.update({
      where: key,
      data: { acknowledgedAt: null, acknowledgedBy: null },
      select: { id: true },
    });
    await writeFlagEvent(ctx, 'unacknowledged');
    const { episodeId } = target;
    await undoDecision(ctx, 'acknowledged', { episodeId, flagId: target.id });
    return { flagId: target.id };
  },
});

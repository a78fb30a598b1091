import 'server-only';
import { lockEpisode } from '#lib/data/episodes/staff-targets.ts';
import { newId } from '#lib/db/id.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { ConfirmMinutesInput } from './input.ts';

/** Minutes that went into one episode in one month, by somebody's word; a correction is another row. */
export const confirmMinutes = staffCommand({
  name: 'activity.confirm',
  permission: 'activity.confirm',
  input: ConfirmMinutesInput,
  target: (ctx, { episodeId }) => lockEpisode(ctx, episodeId),
  run: async ({ tx, actor, target, now }, { month, minutes }) => {
    await tx.activityMinutes.create({
      data: {
        clinicId: actor.clinicId,
        id: newId(),
        patientId: target.patientId,
        episodeId: target.id,
        month,
        minutes,
        confirmedBy: actor.membershipId,
        confirmedAt: now,
      },
      select: { id: true },
    });
    return { minutes };
  },
  auditDetail: ({ month, minutes }) => ({ month, minutes }),
});

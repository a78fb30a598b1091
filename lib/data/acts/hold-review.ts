import 'server-only';
import { z } from 'zod';
import { daysBetween } from '#lib/clinical/local-date.ts';
import { plannedReviewDays } from '#lib/clinical/rules/review-due.ts';
import { resolveSettings } from '#lib/clinical/settings.ts';
import { loadEpisode } from '#lib/data/episodes/load-episode.ts';
import { newId } from '#lib/db/id.ts';
import { AppError } from '#lib/errors.ts';
import { actCommand } from './act-command.ts';
import { ACT_INPUT } from './act-input.ts';

export const HoldReviewInput = z.strictObject({
  ...ACT_INPUT,
  note: z.string().trim().min(1, 'empty').max(2_000, 'long').nullable(),
});

/** A review took place today: it answers what was planned until today, or stands for itself when it comes early. */
export const holdReview = actCommand({
  name: 'act.hold-review',
  kind: 'review-held',
  permission: 'flag.act',
  input: HoldReviewInput,
  run: async ({ tx, actor, target, now }, { note }) => {
    const { clinicId } = actor;
    const { patientId, id: episodeId, today } = target;
    const record = await loadEpisode(tx, { clinicId, patientId, episodeId }, { rulesOn: today });
    const start = record?.episode.programStartedOn ?? null;
    if (!record || start === null) throw new AppError('invalid-input', { fields: { note: 'noProgram' } });
    const { values } = resolveSettings(record.clinic.ruleSettings);
    const day = daysBetween(start, today);
    // The latest planned one that is due speaks for those before it; with none due, the day itself is written down.
    const plannedDay = plannedReviewDays({ settings: values, day }, record.episode.stage).at(-1) ?? day;
    const isHeld = (planned: number) => record.reviews.some((review) => review.plannedDay === planned);
    const recorded = isHeld(plannedDay) ? day : plannedDay;
    if (isHeld(recorded)) throw new AppError('conflict');
    await tx.review.create({
      data: {
        clinicId,
        id: newId(),
        patientId,
        episodeId,
        plannedDay: recorded,
        recordedOn: today,
        note,
        recordedBy: actor.membershipId,
        createdAt: now,
      },
      select: { id: true },
    });
    return { plannedDay: recorded, note };
  },
  audited: ({ plannedDay }) => ({ plannedDay }),
});

import 'server-only';
import type { PatientActor } from '#lib/auth/actor.ts';
import { addDays, laterDate, localDateAt } from '#lib/clinical/local-date.ts';
import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import { lockOwnEpisode, type OwnEpisode } from '#lib/data/episodes/own-episode.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { patientCommand } from '#lib/guard/entry.ts';
import { measuresSchema, scoreMeasures } from './measures-input.ts';
import { storeMeasures } from './store-measures.ts';
import type { MeasuresAnswer } from './view.ts';

/** A phone may send what was made up to this many days ago, and (ahead of the clinic's zone) a day on. */
const OLDEST_DAYS = 14;

type MeasuresTarget = OwnEpisode & { activities: string[] };

/**
 * Stores a patient's answers to several measures, then lets the rules look at the whole history, in one transaction.
 * The same answers again get the first answer; the same id with other content is a conflict and changes nothing.
 */
export const submitMeasures = patientCommand({
  name: 'measure.submit',
  permission: 'own.report',
  input: measuresSchema,
  target: ({ tx, actor }) => lockTarget(tx, actor),
  run: async ({ tx, actor, target, now }, input): Promise<MeasuresAnswer> => {
    const zoneToday = localDateAt(now.toISOString(), input.timezone);
    if (input.localDate < addDays(zoneToday, -OLDEST_DAYS) || input.localDate > addDays(zoneToday, 1)) {
      throw new AppError('invalid-input', {
        fields: { localDate: 'more than 14 days ago, or in the future' },
      });
    }
    const key = { clinicId: actor.clinicId, patientId: actor.patientId, episodeId: target.id };
    const scores = scoreMeasures(input, target.activities);
    const { clientId, localDate } = input;
    const { isRepeat } = await storeMeasures(tx, key, { clientId, localDate, scores }, now);
    if (!isRepeat) await evaluateEpisode(tx, key, { today: laterDate(zoneToday, localDate), now });
    return { isRepeat, stored: scores.map(({ kind }) => kind) };
  },
  auditDetail: (input, { isRepeat, stored }) => ({
    localDate: input.localDate,
    isRepeat,
    kinds: stored.join(' '),
  }),
});

async function lockTarget(tx: Tx, actor: PatientActor): Promise<MeasuresTarget | null> {
  const episode = await lockOwnEpisode(tx, actor);
  if (!episode) return null;
  const { goals } = await tx.episode.findUniqueOrThrow({
    where: { clinicId_id: { clinicId: actor.clinicId, id: episode.id } },
    select: { goals: true },
  });
  return { ...episode, activities: (goals as { id: string }[]).map(({ id }) => id) };
}

import 'server-only';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import { lockEpisode } from '#lib/data/episodes/staff-targets.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { RecordExamInput } from './input.ts';
import { storeExam } from './store-exam.ts';

/** Strength, reflexes and straight leg raise as the therapist found them; then the rules look again. */
export const recordExam = staffCommand({
  name: 'exam.record',
  permission: 'exam.write',
  input: RecordExamInput,
  target: (ctx, { episodeId }) => lockEpisode(ctx, episodeId),
  run: async ({ tx, actor, target, now }, { clientId, localDate, findings }) => {
    const today = localDateAt(now.toISOString(), target.timezone);
    if (localDate > today) throw new AppError('invalid-input', { fields: { localDate: 'in the future' } });
    const { patientId } = target;
    const exam = { clientId, localDate, findings };
    const stored = await storeExam(tx, actor, { patientId, episode: target, today }, exam, now);
    const key = { clinicId: actor.clinicId, patientId, episodeId: target.id };
    if (!stored.isRepeat) await evaluateEpisode(tx, key, { today, now });
    return stored;
  },
  auditDetail: ({ localDate }, stored) => ({ localDate, ...stored }),
});

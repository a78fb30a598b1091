import 'server-only';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { scoreOther } from '#lib/clinical/measures.ts';
import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import { lockEpisode } from '#lib/data/episodes/staff-targets.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { EnterScoreInput, SCALES } from './input.ts';
import { storeMeasures } from './store-measures.ts';

/** A total that staff take over from paper or from an instrument that is not part of the product. */
export const enterScore = staffCommand({
  name: 'measure.enter',
  permission: 'measure.write',
  input: EnterScoreInput,
  target: (ctx, { episodeId }) => lockEpisode(ctx, episodeId),
  run: async ({ tx, actor, target, now }, { clientId, localDate, score }) => {
    const today = localDateAt(now.toISOString(), target.timezone);
    if (localDate > today) throw new AppError('invalid-input', { fields: { localDate: 'in the future' } });
    const { kind, value } = score;
    const scale = kind === 'other' ? score.scale : SCALES[kind];
    if (!scoreOther({ name: kind, better: 'higher', ...scale }, value).ok) {
      throw new AppError('invalid-input', { fields: { value: `from ${scale.min} to ${scale.max}` } });
    }
    const key = { clinicId: actor.clinicId, patientId: target.patientId, episodeId: target.id };
    const detail = kind === 'other' ? score.scale : {};
    const message = { clientId, localDate, scores: [{ kind, value, detail }], enteredBy: actor.membershipId };
    const { isRepeat } = await storeMeasures(tx, key, message, now);
    if (!isRepeat) await evaluateEpisode(tx, key, { today, now });
    return { isRepeat };
  },
  auditDetail: ({ localDate, score }, { isRepeat }) => ({ localDate, isRepeat, kind: score.kind }),
});

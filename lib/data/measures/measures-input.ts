import { z } from 'zod';
import { type Scored, scoreGroc, scorePsfs, scoreRmdq, scoreZeroToTen } from '#lib/clinical/measures.ts';
import { messageShape } from '#lib/data/reports/report-input.ts';
import { AppError } from '#lib/errors.ts';
import type { PatientMeasureKind } from './view.ts';

const zeroToTen = z.int().min(0).max(10);

const psfsSchema = z
  .array(z.strictObject({ id: z.string().min(1).max(100), value: zeroToTen }))
  .min(1)
  .max(10)
  .refine((answers) => new Set(answers.map(({ id }) => id)).size === answers.length, 'an activity twice');

const rmdqSchema = z.strictObject({
  ticked: z.array(z.int().min(1).max(24)).max(24),
  noneApply: z.boolean(),
});

/** Answers to several measures at once. What is absent was not said. */
export const measuresSchema = z
  .strictObject({
    ...messageShape,
    psfs: psfsSchema.optional(),
    groc: z.int().min(-5).max(5).optional(),
    fear: zeroToTen.optional(),
    sleep: zeroToTen.optional(),
    mood: zeroToTen.optional(),
    rmdq: rmdqSchema.optional(),
    strength: z.enum(['same', 'hurts']).optional(),
  })
  .refine(
    ({ psfs, groc, fear, sleep, mood, rmdq, strength }) =>
      [psfs, groc, fear, sleep, mood, rmdq, strength].some((answer) => answer !== undefined),
    'no measure was answered',
  );

export type SubmittedMeasures = z.output<typeof measuresSchema>;

/** One score with the answers behind it: PSFS `{ answers: [{ id, value }] }`, RMDQ `{ ticked: [1…24] }`. */
export type ScoredMeasure = {
  kind: PatientMeasureKind;
  value: number;
  detail: { answers?: { id: string; value: number }[]; ticked?: number[] };
};

/**
 * Scores what was answered. Throws `invalid-input` where a form has no score: an empty RMDQ without "none of these",
 * ticks beside it, or an activity that the episode does not have.
 */
export function scoreMeasures(input: SubmittedMeasures, activities: readonly string[]): ScoredMeasure[] {
  const { psfs, groc, fear, sleep, mood, rmdq, strength } = input;
  const scores: ScoredMeasure[] = [];
  const add = (kind: PatientMeasureKind, scored: Scored, detail: ScoredMeasure['detail'] = {}) => {
    if (!scored.ok) throw new AppError('invalid-input', { fields: { [kind]: scored.reason } });
    scores.push({ kind, value: scored.value, detail });
  };
  if (psfs !== undefined) {
    if (psfs.some(({ id }) => !activities.includes(id))) {
      throw new AppError('invalid-input', { fields: { psfs: 'not an activity of this episode' } });
    }
    const answers = psfs.toSorted((a, b) => activities.indexOf(a.id) - activities.indexOf(b.id));
    add('psfs', scorePsfs(answers.map(({ value }) => value)), { answers });
  }
  if (groc !== undefined) add('groc', scoreGroc(groc));
  if (fear !== undefined) add('fear', scoreZeroToTen(fear));
  if (sleep !== undefined) add('sleep', scoreZeroToTen(sleep));
  if (mood !== undefined) add('mood', scoreZeroToTen(mood));
  if (rmdq !== undefined) {
    const ticked = [...new Set(rmdq.ticked)].toSorted((a, b) => a - b);
    add('rmdq', scoreRmdq(ticked, rmdq.noneApply), { ticked });
  }
  if (strength !== undefined) add('strength', { ok: true, value: strength === 'same' ? 0 : 1 });
  return scores;
}

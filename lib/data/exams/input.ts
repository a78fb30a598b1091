import { z } from 'zod';
import { STRENGTH_TESTS } from '#lib/clinical/neuro-exam.ts';

const grades = z.partialRecord(z.enum(STRENGTH_TESTS), z.int().min(0).max(5));

export const REFLEXES = ['knee', 'ankle'] as const;
export const REFLEX_FINDINGS = ['normal', 'reduced', 'absent', 'brisk'] as const;
const reflexes = z.partialRecord(z.enum(REFLEXES), z.enum(REFLEX_FINDINGS));

/** Degrees at which the leg pain came, or `free`: none came. Left out: not tested. */
const raise = z.union([z.int().min(5).max(90), z.literal('free')]).optional();

/** Findings of one examination. What was not tested is left out; nothing is filled in. */
export const examFindingsSchema = z
  .strictObject({
    strength: z.strictObject({ left: grades, right: grades }),
    reflexes: z.strictObject({ left: reflexes, right: reflexes }),
    straightLegRaise: z.strictObject({ left: raise, right: raise }),
    note: z.string().trim().max(1_000).nullable(),
  })
  .refine(({ strength, reflexes, straightLegRaise, note }) => {
    const sides = [strength, reflexes].flatMap(({ left, right }) => [left, right]);
    const raises = [straightLegRaise.left, straightLegRaise.right];
    return (
      Boolean(note) ||
      sides.some((tests) => Object.keys(tests).length > 0) ||
      raises.some((found) => found !== undefined)
    );
  }, 'nothing was examined');

export type ExamFindings = z.output<typeof examFindingsSchema>;

export const RecordExamInput = z.strictObject({
  episodeId: z.uuid(),
  /** Made by the form: a second click stores nothing twice. */
  clientId: z.uuidv7(),
  localDate: z.iso.date(),
  findings: examFindingsSchema,
});

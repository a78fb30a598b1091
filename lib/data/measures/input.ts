import { z } from 'zod';

/** Ends of the scales whose totals staff may enter; half points only where the scale has them. */
export const SCALES = {
  rmdq: { min: 0, max: 24, step: 1 },
  psfs: { min: 0, max: 10, step: 0.1 },
  tsk11: { min: 11, max: 44, step: 1 },
  'fabq-pa': { min: 0, max: 24, step: 1 },
} as const;

/** An instrument that is not part of the product; the clinic holds the rights to use it. */
const otherScale = z
  .strictObject({
    name: z.string().trim().min(1, 'empty').max(80, 'long'),
    min: z.number().min(-1_000).max(1_000),
    max: z.number().min(-1_000).max(1_000),
    better: z.enum(['higher', 'lower']),
  })
  .refine(({ min, max }) => min < max, { message: 'the highest must be above the lowest', path: ['max'] });

const value = z.number().multipleOf(0.01);
const total = (kind: keyof typeof SCALES) =>
  z.strictObject({ kind: z.literal(kind), value: value.multipleOf(SCALES[kind].step) });

export const EnterScoreInput = z.strictObject({
  episodeId: z.uuid(),
  /** Made by the form: a second click stores nothing twice. */
  clientId: z.uuidv7(),
  localDate: z.iso.date(),
  score: z.discriminatedUnion('kind', [
    total('rmdq'),
    total('psfs'),
    total('tsk11'),
    total('fabq-pa'),
    z.strictObject({ kind: z.literal('other'), value, scale: otherScale }),
  ]),
});

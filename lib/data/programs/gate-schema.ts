import { z } from 'zod';
import type { GateClause } from '#lib/clinical/gate.ts';

const slug = z.string().min(1).max(100);
const points = z.number().min(0).max(10);
const percent = z.number().min(0).max(500);

const singleClause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cg'), minDays: z.int().min(0).max(365) }),
  z.strictObject({ kind: z.literal('pain-max'), value: points }),
  z.strictObject({ kind: z.literal('leg-pain-max'), value: points }),
  z.strictObject({ kind: z.literal('leg-pain-drop'), by: points }),
  z.strictObject({ kind: z.literal('zone-up'), by: z.int().min(1).max(5) }),
  z.strictObject({
    kind: z.literal('zone-max'),
    zone: z.int().min(0).max(5),
    days: z.int().min(1).max(90),
  }),
  z.strictObject({ kind: z.literal('numbness-not-growing') }),
  z.strictObject({ kind: z.literal('session-pain-max'), value: points }),
  z.strictObject({ kind: z.literal('psfs-gain'), by: points }),
  z.strictObject({ kind: z.literal('minutes-gain'), exercises: z.array(slug).min(1).max(10), percent }),
  z.strictObject({ kind: z.literal('exercise-adherence'), exercise: slug, percent }),
  z.strictObject({ kind: z.literal('therapist-check'), key: slug }),
]);

/** A phase gate as stored and as sent by the builder: at most 12 clauses, alternatives one level deep. */
export const gateSchema: z.ZodType<GateClause[]> = z
  .array(
    z.union([
      singleClause,
      z.strictObject({ kind: z.literal('any'), of: z.array(singleClause).min(1).max(6) }),
    ]),
  )
  .max(12);

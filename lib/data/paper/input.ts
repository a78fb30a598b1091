import { z } from 'zod';
import { GATE_TICKS } from '#lib/clinical/history.ts';

/** Paper may come in this many days after the day that it speaks of. */
export const OLDEST_DAYS = 56;

const pain = z.int('number').min(0, 'number').max(10, 'number').nullable();

/** One day as it stands on the paper; null is an empty box, and an exercise that is left out has no tick. */
export const PaperDaySchema = z.strictObject({
  date: z.iso.date(),
  /** The paper entry that this one goes on from; null when there was none. */
  basedOn: z.uuid().nullable(),
  leg: pain,
  back: pain,
  zone: z.int('number').min(0, 'number').max(5, 'number').nullable(),
  ticks: z
    .array(
      z.strictObject({
        exercise: z.string().min(1).max(100),
        done: z.int('number').min(0, 'number').max(24, 'number'),
      }),
    )
    .max(30),
});
export type PaperDay = z.output<typeof PaperDaySchema>;

export const SavePaperInput = z.strictObject({
  episodeId: z.uuid(),
  /** Made once for one press: sent again, it is stored once. */
  clientId: z.uuid(),
  days: z
    .array(PaperDaySchema)
    .min(1, 'empty')
    .max(7, 'many')
    .refine((days) => new Set(days.map((day) => day.date)).size === days.length, { message: 'twice' }),
  /** Warning signs on the paper, or told at the desk; an empty list says that somebody looked and there were none. */
  gate: z.array(z.enum(GATE_TICKS)).max(GATE_TICKS.length),
});
export type SavePaperInput = z.output<typeof SavePaperInput>;

export const PaperWeekInput = z.strictObject({
  patientId: z.uuid(),
  /** First of the seven days; without it the week that ends today. */
  from: z.iso.date().optional(),
});

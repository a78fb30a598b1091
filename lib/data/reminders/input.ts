import { z } from 'zod';
import { messageShape } from '#lib/data/reports/report-input.ts';
import { isQuiet } from './slots.ts';

/** A wall-clock time, `HH:MM`, 24 hours. */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time');

const weekdays = z
  .array(z.int().min(1).max(7))
  .min(1, 'weekdays')
  .max(7)
  .refine((days) => new Set(days).size === days.length, 'twice');

/** A break from one position, every 30 to 45 minutes between two times of some weekdays (1 Monday … 7 Sunday). */
const moveSchema = z
  .strictObject({ everyMinutes: z.int().min(30).max(45), from: time, to: time, weekdays })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'order' });

/**
 * When and how a patient wants to be reminded. Times are in `timezone`, or in the zone of the record when that is
 * null; on which weekdays they count follows the program. `secondAt` is one more nudge on days without an entry.
 */
export const reminderPlanSchema = z
  .strictObject({
    times: z
      .array(time)
      .max(6, 'many')
      .refine((times) => new Set(times).size === times.length, 'twice')
      .transform((times) => times.toSorted()),
    secondAt: time.nullable().default(null),
    push: z.boolean(),
    mail: z.boolean(),
    quietFrom: time.default('21:00'),
    quietTo: time.default('07:00'),
    timezone: messageShape.timezone.nullable().default(null),
    move: moveSchema.nullable().default(null),
  })
  .superRefine((plan, ctx) => {
    const refuse = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    const [first] = plan.times;
    if (plan.times.some((at) => isQuiet(plan, at))) refuse('times', 'quiet');
    if (plan.secondAt !== null && isQuiet(plan, plan.secondAt)) refuse('secondAt', 'quiet');
    if (plan.secondAt !== null && (first === undefined || plan.secondAt <= first)) {
      refuse('secondAt', 'early');
    }
  });

/** What a caller may send; what may be left out has a default. */
export type ReminderPlanInput = z.input<typeof reminderPlanSchema>;

/** A plan that was checked. */
export type CheckedReminderPlan = z.output<typeof reminderPlanSchema>;

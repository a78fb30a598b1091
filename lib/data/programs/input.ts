import { z } from 'zod';
import { prescriptionSchema } from '#lib/clinical/prescription.ts';
import { reminderPlanSchema } from '#lib/data/reminders/input.ts';
import { gateSchema } from './gate-schema.ts';

/** Longest wait, in days, before a program that is assigned now may start. */
export const MAX_START_DAYS = 60;
/** Exercises of one phase; far above what anybody does, so that a template always fits. */
const MAX_ITEMS = 20;
const MAX_PHASES = 12;

/** Error messages are keys of `program.field`. */
const reason = z.string().trim().min(3, 'reason').max(500, 'long').nullable();

export const DraftItemSchema = z.strictObject({
  key: z.string().min(1).max(120),
  prescription: prescriptionSchema.refine(
    ({ dose }) => dose.setReps === null || dose.setReps.length === dose.sets,
    { path: ['dose', 'setReps'], message: 'sets' },
  ),
  note: z.string().trim().min(1, 'empty').max(280, 'long').nullable(),
  keptReason: reason,
});

export const DraftPhaseSchema = z.strictObject({
  title: z.string().trim().min(1, 'empty').max(80, 'long'),
  weeks: z.int().min(1).max(52).nullable(),
  minDays: z.int().min(0).max(365),
  gate: gateSchema,
  items: z
    .array(DraftItemSchema)
    .min(1, 'noExercise')
    .max(MAX_ITEMS, 'tooMany')
    .refine((items) => isUnique(items.map((item) => item.prescription.exercise)), { message: 'twice' }),
});

/** A draft that is still being made: names may be empty and phases without an exercise. */
export const DraftContentSchema = z.strictObject({
  templateSlug: z.string().min(1).max(100).nullable(),
  templateVersion: z.int().min(1).nullable(),
  title: z.string().max(120, 'long'),
  phases: z
    .array(
      z.strictObject({
        ...DraftPhaseSchema.shape,
        title: z.string().max(80, 'long'),
        items: z.array(DraftItemSchema).max(MAX_ITEMS, 'tooMany'),
      }),
    )
    .max(MAX_PHASES, 'tooMany'),
});

/** Times of day at which the routine suits, earliest first, and whether the phone reminds. */
export const ScheduleSchema = z
  .strictObject({
    times: z
      .array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time'))
      .max(6, 'tooMany')
      .refine(isUnique, { message: 'twice' })
      .transform((times) => [...times].sort()),
    isReminded: z.boolean(),
  })
  .superRefine(({ times, isReminded }, ctx) => {
    const plan = reminderPlanSchema.safeParse({ times, push: true, mail: false });
    if (isReminded && !plan.success) ctx.addIssue({ code: 'custom', path: ['times'], message: 'quiet' });
  });
export type Schedule = z.output<typeof ScheduleSchema>;

export const ProgramDraftSchema = z.strictObject({
  templateSlug: z.string().min(1).max(100).nullable(),
  templateVersion: z.int().min(1).nullable(),
  title: z.string().trim().min(1, 'empty').max(120, 'long'),
  phases: z
    .array(DraftPhaseSchema)
    .min(1, 'noPhase')
    .max(MAX_PHASES, 'tooMany')
    .refine((phases) => isUnique(phases.flatMap((phase) => phase.items.map((item) => item.key))), {
      message: 'keys',
    }),
});

/** What a person decided about the whole program, beside its content. */
const decisions = {
  /** Needed for a template made for another stage. */
  offStageReason: reason,
  /** Needed while a red flag is open. */
  redFlagReason: reason,
  /** Exercises that this stage does only with care were looked at. */
  isCareConfirmed: z.boolean(),
};

export const AssignProgramInput = z.strictObject({
  episodeId: z.uuid(),
  draft: ProgramDraftSchema,
  startsOn: z.iso.date(),
  /** Last day; null: runs until it is changed. */
  endsOn: z.iso.date().nullable(),
  /** Newest version of the program that the therapist saw; null when there was none. */
  fromVersionId: z.uuid().nullable(),
  schedule: ScheduleSchema,
  /** Made once for one press: sent again, it gets the first answer. */
  requestId: z.uuid(),
  ...decisions,
});

export const ChangeProgramInput = z.strictObject({
  programId: z.uuid(),
  draft: ProgramDraftSchema,
  /** First local date of the new version; today means "from the next routine on". */
  effectiveFrom: z.iso.date(),
  endsOn: z.iso.date().nullable(),
  fromVersionId: z.uuid(),
  schedule: ScheduleSchema,
  requestId: z.uuid(),
  /** Needed while half the dose runs or waits: whether it goes on to its last day, or ends with this change. */
  halfDose: z.enum(['keep', 'end']).nullable(),
  /** Why it was changed; for the record. */
  note: z.string().trim().min(1, 'empty').max(500, 'long').nullable(),
  ...decisions,
});

export const ProgressPhaseInput = z.strictObject({
  programId: z.uuid(),
  toPosition: z.int().min(1).max(MAX_PHASES),
  /** Keys of the gate's checks that the therapist has looked at. */
  checked: z.array(z.string().min(1).max(100)).max(12),
  /** Needed when the gate is not met, and for a step back. */
  reason,
});

export type AssignProgramInput = z.output<typeof AssignProgramInput>;
export type ChangeProgramInput = z.output<typeof ChangeProgramInput>;
export type ProgressPhaseInput = z.output<typeof ProgressPhaseInput>;

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

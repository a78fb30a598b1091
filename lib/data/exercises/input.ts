import { z } from 'zod';
import { DOSE_LIMITS } from '#lib/clinical/prescription.ts';
import type { Category, Direction, Equipment, Position, PrecautionTag } from '#prisma/catalog/types.ts';

/** The words of the catalog in the order in which people choose from them. */
export const CATEGORIES = [
  'mobility',
  'relief',
  'dp-extension',
  'dp-flexion',
  'side-glide',
  'core',
  'glute-hip',
  'stretch',
  'neural',
  'aerobic',
  'aquatic',
  'posture',
  'lifting',
  'breathing',
] as const satisfies readonly Category[];

export const DIRECTIONS = [
  'extension',
  'flexion',
  'side-glide',
  'neutral',
] as const satisfies readonly Direction[];

export const POSITIONS = [
  'supine',
  'prone',
  'side-lying',
  'hands-and-knees',
  'kneeling',
  'half-kneeling',
  'sitting',
  'standing',
  'walking',
  'water',
  'any',
] as const satisfies readonly Position[];

export const EQUIPMENT = [
  'mat',
  'bed',
  'chair',
  'pillow',
  'wall',
  'step',
  'strap',
  'band',
  'box',
  'stick',
  'bag',
  'roll',
  'pad',
  'counter',
  'rail',
  'mirror',
  'bike',
  'pool',
  'float-belt',
  'kick-board',
  'timer',
  'socks',
  'shoes',
] as const satisfies readonly Equipment[];

/** Precautions that a therapist may set on an exercise; those that hold for every exercise are not asked for. */
export const PRECAUTIONS = [
  'flexion-worsens',
  'extension-worsens',
  'sitting-worsens',
  'straight-leg-worsens',
  'below-knee',
  'irritable',
  'osteoporosis',
  'stenosis',
  'spondylolisthesis',
  'spinal-fusion',
  'pregnancy',
  'balance',
  'heart-lung',
  'high-blood-pressure',
  'hernia',
  'neck',
  'shoulder',
  'wrist',
  'hip',
  'hip-replacement',
  'knee',
  'foot-drop',
  'open-wound',
  'infection',
  'incontinence',
  'cannot-swim',
  'deep-water-fear',
] as const satisfies readonly PrecautionTag[];

export const STAGES = [1, 2, 3, 4] as const;
export const SIDE_RULES = ['none', 'each', 'sore', 'therapist-sets'] as const;
export const DOSE_KINDS = ['reps', 'hold', 'minutes', 'interval', 'distance'] as const;

/** Asked for in the equipment filter: nothing at all is needed. */
export const NO_EQUIPMENT = 'nothing' as const;

export const SLUG = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

/** What the library's address may ask for. */
export const ListLibraryInput = z.strictObject({
  q: z.string().trim().max(80).default(''),
  stage: z.enum(['1', '2', '3', '4']).transform(Number).optional(),
  category: z.enum(CATEGORIES).optional(),
  direction: z.enum(DIRECTIONS).optional(),
  position: z.enum(POSITIONS).optional(),
  equipment: z.enum([NO_EQUIPMENT, ...EQUIPMENT]).optional(),
  kind: z.enum(DOSE_KINDS).optional(),
  /** Slug of a template: only what it may give. */
  template: SLUG.optional(),
  /** `archived`: the clinic's own ones that were put away. */
  from: z.enum(['own', 'catalog', 'archived']).optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});
export type ListLibraryInput = z.output<typeof ListLibraryInput>;

const line = (max: number) => z.string().trim().min(1, 'empty').max(max, 'long');
const lines = (most: number) => z.array(line(300)).max(most, 'many');
/** A whole number within the limits of a prescription. */
const whole = (name: keyof typeof DOSE_LIMITS) =>
  z.number('number').int('number').min(DOSE_LIMITS[name].min, 'range').max(DOSE_LIMITS[name].max, 'range');
const range = (value: z.ZodType<number>) =>
  z.tuple([value, value]).refine(([low, high]) => low <= high, 'order');
const days = z.number('number').int('number').min(1, 'range').max(7, 'range');

const DoseContent = z
  .strictObject({
    kind: z.enum(DOSE_KINDS),
    sets: whole('sets'),
    reps: range(whole('reps')),
    holdSeconds: range(whole('holdSeconds')).nullable(),
    minutes: range(whole('minutes')).nullable(),
    meters: range(whole('meters')).nullable(),
    restSeconds: whole('restSeconds'),
    timesPerDay: range(whole('timesPerDay')),
    daysPerWeek: range(days),
    perSide: z.boolean(),
    asNeeded: z.boolean(),
  })
  .superRefine((dose, context) => {
    const missing = (field: string) => context.addIssue({ code: 'custom', path: [field], message: 'empty' });
    if (dose.kind === 'hold' && dose.holdSeconds === null) missing('holdSeconds');
    if ((dose.kind === 'minutes' || dose.kind === 'interval') && dose.minutes === null) missing('minutes');
    if (dose.kind === 'distance' && dose.meters === null) missing('meters');
  });

/** What a therapist writes about an exercise of the clinic. Error messages are keys under `library.form.error`. */
export const ExerciseContent = z.strictObject({
  name: line(80),
  aliases: lines(12),
  category: z.enum(CATEGORIES),
  direction: z.enum(DIRECTIONS),
  position: z.enum(POSITIONS),
  stages: z
    .strictObject({
      suited: z.array(z.literal(STAGES)).min(1, 'empty').max(4),
      caution: z.array(z.literal(STAGES)).max(4),
    })
    .refine(({ suited, caution }) => !suited.some((stage) => caution.includes(stage)), 'both'),
  equipment: z.array(z.enum(EQUIPMENT)).max(10),
  side: z.enum(SIDE_RULES),
  dose: DoseContent,
  /** Movement time of one repetition without the hold. */
  secondsPerRep: z.number('number').min(1, 'range').max(60, 'range'),
  testFirst: z.boolean(),
  avoidTags: z.array(z.enum(PRECAUTIONS)).max(PRECAUTIONS.length),
  cautionTags: z.array(z.enum(PRECAUTIONS)).max(PRECAUTIONS.length),
  steps: lines(12).min(1, 'empty'),
  cues: lines(12),
  faults: lines(12),
  stop: lines(12),
  avoidIf: lines(12),
  doseNote: z.string().trim().max(300, 'long'),
  alt: line(500),
  shortCue: line(60),
  evidenceNote: line(500),
});
export type ExerciseContent = z.output<typeof ExerciseContent>;

export const CreateExerciseInput = z.strictObject({
  content: ExerciseContent,
  /** The catalog exercise or own exercise that it began as. */
  copyOf: SLUG.nullable(),
});

export const UpdateExerciseInput = z.strictObject({
  exerciseId: z.uuid(),
  /** The version that was on the screen. */
  fromVersion: z.number().int().min(1),
  content: ExerciseContent,
});

export const ArchiveExerciseInput = z.strictObject({ exerciseId: z.uuid(), isArchived: z.boolean() });

export const MediaInput = z.strictObject({ mediaId: z.uuid() });

/** Most bytes that an upload may have. */
export const IMAGE_LIMIT = 10 * 1024 * 1024;
export const VIDEO_LIMIT = 50 * 1024 * 1024;

import { z } from 'zod';
import { BODY_REGIONS } from '../body-regions.ts';
import { STRENGTH_TESTS } from '../neuro-exam.ts';
import { GATE_SIGNS, HEALTH, LIMITS, MAX_GOALS, POSITIONS } from './options.ts';

const zeroToTen = z.int().min(0).max(10);
const yesNo = z.enum(['yes', 'no']);
const sides = ['left', 'right'] as const;
const response = z.enum(['centralized', 'eased', 'no-effect', 'worse', 'peripheralized']);
const grades = z.partialRecord(z.enum(STRENGTH_TESTS), z.int().min(0).max(5));
const reflexes = z.partialRecord(z.enum(['knee', 'ankle']), z.enum(['normal', 'reduced', 'absent', 'brisk']));
const raise = z.union([z.int().min(5).max(90), z.literal('free')]).optional();
const touch = z.partialRecord(z.enum(['L4', 'L5', 'S1']), z.enum(['normal', 'reduced']));
const both = <T extends z.ZodType>(one: T) => z.strictObject({ left: one, right: one });

const noneTwice = <T>(keyOf: (entry: T) => string) =>
  [(list: readonly T[]) => new Set(list.map(keyOf)).size === list.length, 'one of them twice'] as const;

const mark = z.strictObject({
  region: z.enum(BODY_REGIONS as [string, ...string[]]),
  side: z.enum(['left', 'right', 'central']),
  kinds: z
    .array(z.enum(['pain', 'tingling', 'numbness']))
    .min(1)
    .max(3),
});

const goal = z.strictObject({
  id: z.string().min(1).max(40),
  activity: z.string().trim().min(1).max(80),
  baseline: zeroToTen.nullable(),
});

const gate = Object.fromEntries(GATE_SIGNS.map((sign) => [`gate.${sign}`, yesNo])) as Record<
  `gate.${(typeof GATE_SIGNS)[number]}`,
  typeof yesNo
>;

/** Every answer of the intake by key. An answer that is absent was not given. */
export const ANSWERS = {
  ...gate,
  marks: z
    .array(mark)
    .max(80)
    .refine(...noneTwice<z.output<typeof mark>>(({ region, side }) => `${region}/${side}`)),
  leg: zeroToTen,
  back: zeroToTen,
  numbness: z.int().min(0).max(3),
  onset: z.strictObject({ date: z.iso.date(), precision: z.enum(['day', 'week', 'month']) }),
  course: z.enum(['better', 'same', 'worse']),
  pattern: z.enum(['constant', 'intermittent']),
  /** F2, F4, F7, F8 of the acute features, and F6, which only an examination can tell. */
  sharp: yesNo,
  cough: yesNo,
  standing: yesNo,
  worsening: yesNo,
  weakStable: yesNo,
  worse: z.array(z.enum(POSITIONS)).max(POSITIONS.length),
  easier: z.array(z.enum(POSITIONS)).max(POSITIONS.length),
  earlier: z.int().min(0).max(99),
  /** Last pain-free spell before this pain, in whole months. */
  painFreeMonths: z.int().min(0).max(600),
  goals: z
    .array(goal)
    .max(MAX_GOALS)
    .refine(...noneTwice<z.output<typeof goal>>(({ id }) => id)),
  worry: zeroToTen,
  sleep: zeroToTen,
  health: z.array(z.enum(HEALTH)).max(HEALTH.length),
  cause: z.string().trim().max(200),
  exam: z.strictObject({
    strength: both(grades),
    reflexes: both(reflexes),
    straightLegRaise: z.strictObject({ left: raise, right: raise }),
    touch: both(touch),
    crossed: yesNo.optional(),
    slump: z.strictObject({ left: yesNo.optional(), right: yesNo.optional() }),
  }),
  direction: z.strictObject({
    extension: response.optional(),
    flexion: response.optional(),
    side: response.optional(),
    conclusion: z.enum(['extension', 'flexion', 'side', 'none']).optional(),
  }),
  rmdq: z.strictObject({ ticked: z.array(z.int().min(1).max(24)).max(24), noneApply: z.boolean() }),
  limits: z
    .array(z.strictObject({ what: z.enum(LIMITS), until: z.iso.date().nullable() }))
    .max(LIMITS.length)
    .refine(...noneTwice<{ what: string }>(({ what }) => what)),
  decision: z.strictObject({ stage: z.int().min(1).max(4), reason: z.string().trim().max(300) }),
} as const;

export type AnswerKey = keyof typeof ANSWERS;
export type AnswerValue<K extends AnswerKey> = z.output<(typeof ANSWERS)[K]>;
export type Answers = { [K in AnswerKey]?: AnswerValue<K> };
export type Exam = AnswerValue<'exam'>;
export type Side = (typeof sides)[number];

export const ANSWER_KEYS = Object.keys(ANSWERS) as [AnswerKey, ...AnswerKey[]];

/** What a patient may answer ahead, on his own phone. */
export const PATIENT_KEYS: readonly AnswerKey[] = [
  ...GATE_SIGNS.map((sign) => `gate.${sign}` as const),
  'marks',
  'leg',
  'back',
  'numbness',
  'onset',
  'course',
  'pattern',
  'sharp',
  'cough',
  'standing',
  'worsening',
  'worse',
  'easier',
  'earlier',
  'painFreeMonths',
  'goals',
  'worry',
  'sleep',
  'health',
];

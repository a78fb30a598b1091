import { z } from 'zod';
import { RED_FLAG_RULE_IDS } from './rule-id.ts';
import { settingOverridesSchema } from './settings.ts';

const localDate = z.iso.date('Expected a calendar date, YYYY-MM-DD');
const pain = z.number().min(0).max(10);
const zone = z.int().min(0).max(5);
const numbness = z.int().min(0).max(3);
const slug = z.string().min(1).max(100);

export const GATE_TICKS = [
  'bladder',
  'bowel',
  'saddle',
  'sexual',
  'weakness',
  'unrelieved',
  'systemic',
] as const;

const intakeSchema = z.strictObject({
  leg: pain.nullish(),
  back: pain.nullish(),
  zone: zone.nullish(),
  numbness: numbness.nullish(),
});

const episodeSchema = z.strictObject({
  stage: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  /** `paused` holds until it is changed; a dated pause in `pauses` begins and ends by itself. */
  mode: z.enum(['active', 'maintenance', 'paused', 'discharged']),
  /** S, day 0. While no program was ever assigned: the date the episode was opened. */
  programStartedOn: localDate,
  onsetDate: localDate.nullish(),
  course: z.enum(['better', 'same', 'worse']).nullish(),
  earlierEpisodes: z.int().min(0).default(0),
  recoveredOn: localDate.nullish(),
  legs: z.enum(['none', 'one', 'both']),
  /** What the therapist's direction test showed; left out when not recorded. */
  direction: z.enum(['extension', 'flexion', 'side', 'none', 'untested']).nullish(),
  intake: intakeSchema,
});

const planItemSchema = z.strictObject({
  exercise: slug,
  timesPerDay: z.number().min(0).max(24),
  weekdays: z.array(z.int().min(1).max(7)).max(7).default([1, 2, 3, 4, 5, 6, 7]),
  asNeeded: z.boolean().default(false),
  /** A weekly target on days the patient picks; `timesPerDay` and `weekdays` then do not count. */
  timesPerWeek: z.number().min(0).max(70).nullish(),
  from: localDate,
  /** Last date in force. Two rows of one exercise that share a date are a change "from today". */
  to: localDate.nullish(),
});

const programSchema = z.strictObject({
  startsOn: localDate,
  /** Last date in force; null for no planned end. */
  endsOn: localDate.nullish(),
  phaseStartedOn: localDate.nullish(),
  phaseMinDays: z.int().min(0).max(365).nullish(),
  gateMet: z.boolean().nullish(),
  items: z.array(planItemSchema).default([]),
});

const pauseSchema = z.strictObject({ from: localDate, to: localDate.nullish() });

const checkInSchema = z.strictObject({
  date: localDate,
  leg: pain.nullish(),
  back: pain.nullish(),
  zone: zone.nullish(),
  numbness: numbness.nullish(),
  legs: z.enum(['none', 'one', 'both']).nullish(),
  gate: z.array(z.enum(GATE_TICKS)).default([]),
  flareDay: z.boolean().nullish(),
});

const exerciseLogSchema = z.strictObject({
  date: localDate,
  exercise: slug,
  done: z.number().min(0).max(100).multipleOf(0.5),
  pain: pain.nullish(),
  movedDown: z.boolean().default(false),
  skipReason: z.enum(['pain', 'flare', 'ill', 'time', 'forgot', 'unsure']).nullish(),
});

const sessionSchema = z.strictObject({
  date: localDate,
  peakPain: pain.nullish(),
  /** Null until answered on the next morning. */
  settledByMorning: z.boolean().nullish(),
  response: z.enum(['up', 'same', 'down']).nullish(),
});

const scored = <K extends string, V extends z.ZodType<number>>(kind: K, value: V) =>
  z.strictObject({ date: localDate, kind: z.literal(kind), value });

const measureSchema = z.discriminatedUnion('kind', [
  scored('rmdq', z.int().min(0).max(24)),
  scored('psfs', pain),
  scored('groc', z.int().min(-5).max(5)),
  scored('fear', pain),
  scored('sleep', pain),
  scored('mood', pain),
  scored('tsk11', z.int().min(11).max(44)),
  scored('fabq-pa', z.int().min(0).max(24)),
]);

const reviewSchema = z.strictObject({ plannedDay: z.int().min(0), recordedOn: localDate });

/**
 * A therapist's outcome note on a red flag: its ticks dated on or before `closesThrough` are dealt with.
 * When a new tick came later on the day of the note, `closesThrough` is the day before.
 */
const redFlagOutcomeSchema = z.strictObject({ rule: z.enum(RED_FLAG_RULE_IDS), closesThrough: localDate });

/**
 * One patient's history, as it goes into `evaluate`. Dates are patient-local calendar dates `YYYY-MM-DD`.
 * Pains 0–10, zone 0–5, numbness 0–3. A missing day is absent, never 0. Unknown fields are refused.
 */
export const historySchema = z.strictObject({
  evaluateOn: localDate,
  settings: settingOverridesSchema.default({}),
  episode: episodeSchema,
  programs: z.array(programSchema).default([]),
  pauses: z.array(pauseSchema).default([]),
  checkIns: z.array(checkInSchema).default([]),
  exerciseLogs: z.array(exerciseLogSchema).default([]),
  sessions: z.array(sessionSchema).default([]),
  measures: z.array(measureSchema).default([]),
  reviews: z.array(reviewSchema).default([]),
  redFlagOutcomes: z.array(redFlagOutcomeSchema).default([]),
});

/** A validated history, defaults filled in. */
export type History = z.output<typeof historySchema>;
/** What may be written: optional fields left out. */
export type HistoryInput = z.input<typeof historySchema>;

export type Episode = History['episode'];
export type Stage = Episode['stage'];
export type Mode = Episode['mode'];
export type Program = History['programs'][number];
export type PlanItem = Program['items'][number];
export type Pause = History['pauses'][number];
export type CheckIn = History['checkIns'][number];
export type GateTick = (typeof GATE_TICKS)[number];
export type ExerciseLog = History['exerciseLogs'][number];
export type SkipReason = NonNullable<ExerciseLog['skipReason']>;
export type Session = History['sessions'][number];
export type Measure = History['measures'][number];
export type MeasureKind = Measure['kind'];
export type Review = History['reviews'][number];

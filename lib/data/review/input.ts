import { z } from 'zod';

/** How the table at the foot of the review is divided. */
export const DIVISIONS = ['therapist', 'program', 'stage'] as const;
export type Division = (typeof DIVISIONS)[number];

/** Lengths of the period, in weeks up to yesterday. */
export const PERIOD_WEEKS = [4, 15, 26, 52] as const;
export const DEFAULT_WEEKS = 15;

/** Two years at most: what is older is in the exports. */
export const LONGEST_DAYS = 731;

export const ReviewInput = z.strictObject({
  weeks: z.coerce.number().int().min(1).max(104).optional(),
  /** A period of one's own, both ends included; it stands before `weeks`. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  therapistId: z.uuid().optional(),
  stage: z.coerce.number().int().min(1).max(4).optional(),
  /** Template of the first program; `own` for one made for a person, `none` without. */
  program: z.string().max(120).optional(),
  by: z.enum(DIVISIONS).default('therapist'),
});
export type ReviewInput = z.output<typeof ReviewInput>;

/** Groups smaller than this are not shown as shares. */
export const SMALLEST_GROUP = 10;

export const STEP_WEEKS = [2, 4, 6, 12] as const;
export type StepWeek = (typeof STEP_WEEKS)[number];

/** Weeks at which change is judged: those in which the RMDQ is asked. */
export const CHANGE_WEEKS = [2, 6, 12] as const;
export type ChangeWeek = (typeof CHANGE_WEEKS)[number];

export const MEASURES = ['pain', 'rmdq', 'psfs'] as const;
export type ReviewMeasure = (typeof MEASURES)[number];

export const BANDS = ['good', 'partial', 'low', 'unknown'] as const;
export type Band = (typeof BANDS)[number];

export const SPLITS = ['better', 'not-better', 'not-doing', 'no-data'] as const;
export type Split = (typeof SPLITS)[number];

export const FLAG_KINDS = ['urgent', 'stuck', 'review', 'watch', 'ready'] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/**
 * A figure of the review, whose people can be listed: `active`, `band:good`, `split:no-data`, `step:given`,
 * `week:6:y`, `pain:6:n`, `stage:overridden`, `flag:urgent:late` …
 */
export const CELL =
  /^(active|cohort|band:(good|partial|low|unknown)|split:(better|not-better|not-doing|no-data)|step:(given|sent|opened|reported)|week:(2|4|6|12):(y|n|all)|(pain|rmdq|psfs):(2|6|12):(y|n|u|all)|stage:(decided|overridden)|flag:(urgent|stuck|review|watch|ready):(all|acted|late|open|closed))$/;

export const ReviewPeopleInput = ReviewInput.extend({
  cell: z.string().regex(CELL),
  after: z.string().max(400).optional(),
});
export type ReviewPeopleInput = z.output<typeof ReviewPeopleInput>;

import { z } from 'zod';
import { ACUTE_FEATURE_WORDS, ACUTE_FEATURES, type AcuteFeature } from './acute-features.ts';
import { GATE_TICKS } from './history.ts';
import { daysBetween } from './local-date.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { atMost } from './statistics.ts';
import { counted } from './words.ts';

const localDate = z.iso.date('Expected a calendar date, YYYY-MM-DD');
const pain = z.number().min(0).max(10);
const dayCount = z.int().min(0);

/** Intake answers that the stage suggestion reads. Unknown fields are refused. */
export const stageInputSchema = z
  .strictObject({
    on: localDate,
    onsetDate: localDate.nullish(),
    leg: pain,
    back: pain,
    zone: z.int().min(0).max(5).nullish(),
    course: z.enum(['better', 'same', 'worse']).nullish(),
    features: z.array(z.enum(ACUTE_FEATURES)).default([]),
    gate: z.array(z.enum(GATE_TICKS)).default([]),
    earlierEpisodes: z.int().min(0).default(0),
    /** Pain-free spell before this episode, in days; null when not known. */
    painFreeDaysBefore: dayCount.nullish(),
    /** Longest pain-free spell inside this episode, in days. */
    longestPainFreeGapDays: dayCount.nullish(),
  })
  .refine((input) => !input.onsetDate || input.onsetDate <= input.on, {
    path: ['onsetDate'],
    message: 'May not be later than "on"',
  });

export type StageInput = z.output<typeof stageInputSchema>;

export type StageTag =
  | 'recurrent-history'
  | 'acute'
  | 'well-now'
  | 'not-improving-6w'
  | 'borderline'
  | 'prevention';

export type Confidence = 'clear' | 'fits' | 'borderline';

/** A working stage to confirm or override; never a diagnosis. */
export interface StageSuggestion {
  readonly stage: 1 | 2 | 3 | 4 | null;
  readonly tags: readonly StageTag[];
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
  readonly urgent: boolean;
}

interface Case {
  readonly input: StageInput;
  readonly s: Settings['values'];
  readonly features: readonly AcuteFeature[];
  readonly durationDays: number | null;
  readonly isWellNow: boolean;
  /** Pain-free days before the present pain, or null when not known. */
  readonly painFreeDays: number | null;
  readonly hasEarlierEpisode: boolean;
  readonly hasLongGapInside: boolean;
}

function readCase(input: StageInput, settings: Settings): Case {
  const s = settings.values;
  const gapInside = input.longestPainFreeGapDays ?? 0;
  // A gap that long ends an episode, so what came before it was an earlier one.
  const hasLongGapInside = gapInside >= s['stage.painFreeDays'];
  const before = input.painFreeDaysBefore ?? null;
  return {
    input,
    s,
    features: ACUTE_FEATURES.filter((feature) => input.features.includes(feature)),
    durationDays: input.onsetDate ? daysBetween(input.onsetDate, input.on) : null,
    isWellNow: atMost(input.leg, s['stage.wellPain']) && atMost(input.back, s['stage.wellPain']),
    painFreeDays: hasLongGapInside ? Math.max(gapInside, before ?? 0) : before,
    hasEarlierEpisode: input.earlierEpisodes > 0 || hasLongGapInside,
    hasLongGapInside,
  };
}

function featureReasons({ features }: Case): string[] {
  const words = features.map((feature) => `${feature} ${ACUTE_FEATURE_WORDS[feature]}`);
  return features.length === 0
    ? ['No acute features.']
    : [`${counted(features.length, 'acute feature')}: ${words.join('; ')}.`];
}

/** Only asked of pain that is not chronic yet. */
function notImprovingTag({ durationDays, input, s }: Case): StageTag[] {
  const isLong = durationDays !== null && durationDays >= s['stage.notImprovingDays'];
  return isLong && (input.course === 'same' || input.course === 'worse') ? ['not-improving-6w'] : [];
}

function notImprovingReasons(k: Case): string[] {
  return notImprovingTag(k).length === 0
    ? []
    : [`${k.durationDays} days since onset and the course is ${k.input.course}.`];
}

const isByWideMargin = (days: number, limit: number, { s }: Case) =>
  days > limit + s['stage.clearMarginDays'];

/** R0: any red flag: no stage, urgent. */
function redFlagged({ input }: Case): StageSuggestion | null {
  if (input.gate.length === 0) return null;
  return {
    stage: null,
    tags: [],
    confidence: 'clear',
    reasons: [`Warning sign reported: ${input.gate.join(', ')}. No stage is suggested before it is checked.`],
    urgent: true,
  };
}

/** R1: 12 weeks and no 30 pain-free days inside: Stage 3. */
function chronic(k: Case): StageSuggestion | null {
  const { durationDays, s, hasLongGapInside } = k;
  const limit = s['stage.chronicDays'];
  if (durationDays === null || durationDays < limit || hasLongGapInside) return null;
  const isRecurrent = k.input.earlierEpisodes > 0;
  return {
    stage: 3,
    tags: isRecurrent ? ['recurrent-history'] : [],
    confidence: isByWideMargin(durationDays, limit, k) ? 'clear' : 'fits',
    reasons: [
      `${durationDays} days since onset, ${limit} or more, without a pain-free gap of ${s['stage.painFreeDays']} days.`,
      ...(isRecurrent ? [`${counted(k.input.earlierEpisodes, 'earlier episode')}.`] : []),
    ],
    urgent: false,
  };
}

/** R2: an earlier episode and 30 pain-free days before this one, or well now: Stage 4. */
function recurring(k: Case): StageSuggestion | null {
  const { s, painFreeDays, isWellNow, features } = k;
  const limit = s['stage.painFreeDays'];
  const isLongGap = painFreeDays !== null && painFreeDays >= limit;
  if (!k.hasEarlierEpisode || !(isLongGap || isWellNow)) return null;
  const isAcute = features.length >= s['stage.features'];
  const isClear =
    (isLongGap && isByWideMargin(painFreeDays, limit, k)) || features.length >= s['stage.clearFeatures'];
  return {
    stage: 4,
    tags: [...(isAcute ? (['acute'] as const) : []), ...(isWellNow ? (['well-now'] as const) : [])],
    confidence: isClear ? 'clear' : 'fits',
    reasons: [
      'There was an earlier episode.',
      ...(isLongGap ? [`${painFreeDays} pain-free days before this pain, ${limit} or more.`] : []),
      ...(isWellNow ? [`Leg and back pain are both ${s['stage.wellPain']} or less now.`] : []),
      ...(isAcute ? featureReasons(k) : []),
    ],
    urgent: false,
  };
}

/** R3: three acute features: Stage 2. */
function exacerbating(k: Case): StageSuggestion | null {
  const { features, s } = k;
  if (features.length < s['stage.features']) return null;
  return {
    stage: 2,
    tags: notImprovingTag(k),
    confidence: features.length >= s['stage.clearFeatures'] ? 'clear' : 'fits',
    reasons: [...featureReasons(k), ...notImprovingReasons(k)],
    urgent: false,
  };
}

/** R4: well now and no earlier episode: no stage, prevention cards. */
function well({ isWellNow, hasEarlierEpisode, s }: Case): StageSuggestion | null {
  if (!isWellNow || hasEarlierEpisode) return null;
  return {
    stage: null,
    tags: ['prevention'],
    confidence: 'fits',
    reasons: [
      `Leg and back pain are both ${s['stage.wellPain']} or less and there was no earlier episode: offer prevention cards.`,
    ],
    urgent: false,
  };
}

/** R5: otherwise Stage 1. */
function early(k: Case): StageSuggestion {
  const isBorderline = k.features.length === k.s['stage.borderlineFeatures'];
  const gapUnknown = k.hasEarlierEpisode && k.painFreeDays === null;
  return {
    stage: 1,
    tags: [...(isBorderline ? (['borderline'] as const) : []), ...notImprovingTag(k)],
    confidence: isBorderline ? 'borderline' : 'fits',
    reasons: [
      ...featureReasons(k),
      ...(k.durationDays === null ? ['The onset date is not known.'] : []),
      ...(gapUnknown ? ['The pain-free time before this episode is not known.'] : []),
      ...notImprovingReasons(k),
    ],
    urgent: false,
  };
}

/**
 * Suggests a working stage with its reasons; the first of R0–R5 that matches wins. The therapist confirms or
 * overrides. The four stages are a teaching model; no validation study was found.
 */
export function suggestStage(input: StageInput, settings: Settings = DEFAULT_SETTINGS): StageSuggestion {
  const k = readCase(input, settings);
  return redFlagged(k) ?? chronic(k) ?? recurring(k) ?? exacerbating(k) ?? well(k) ?? early(k);
}

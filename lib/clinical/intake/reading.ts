import { type AcuteFeature, acuteFeatures } from '../acute-features.ts';
import { type BodyRegion, REGION_ZONES } from '../body-regions.ts';
import type { GateTick } from '../history.ts';
import { GATE_TICKS } from '../history.ts';
import { type RootHint, rootHint } from '../root-hint.ts';
import type { Settings } from '../settings.ts';
import { type StageSuggestion, suggestStage } from '../stages.ts';
import type { AnswerKey, Answers } from './answers.ts';
import { GATE_SIGNS, type GateSign, type HealthCode, NOTED_HEALTH } from './options.ts';

type Marks = NonNullable<Answers['marks']>;

const DAYS_A_MONTH = 30;

const isDrawn = (mark: Marks[number]) => mark.kinds.some((kind) => kind !== 'numbness');

/** Furthest zone with pain or tingling, 0 to 5; numbness alone does not count. Null while nothing was said. */
export function zoneOf(marks: Marks | undefined): number | null {
  if (marks === undefined) return null;
  return Math.max(0, ...marks.filter(isDrawn).map(({ region }) => REGION_ZONES[region as BodyRegion]));
}

/** Sides of marks from the buttock down. */
export function sideOf(marks: Marks | undefined): 'left' | 'right' | 'both' | 'none' {
  const low = (marks ?? []).filter(({ region }) => REGION_ZONES[region as BodyRegion] >= 2);
  const has = (side: 'left' | 'right') => low.some((mark) => mark.side === side);
  if (has('left') && has('right')) return 'both';
  return has('left') ? 'left' : has('right') ? 'right' : 'none';
}

/** Marks on both legs ask whether that is new. */
export const gateSignsFor = (answers: Answers): readonly GateSign[] =>
  sideOf(answers.marks) === 'both' ? GATE_SIGNS : GATE_SIGNS.filter((sign) => sign !== 'bothLegs');

/** Signs answered with yes. */
export const signsIn = (answers: Answers): GateSign[] =>
  GATE_SIGNS.filter((sign) => answers[`gate.${sign}`] === 'yes');

export const openSigns = (answers: Answers): GateSign[] =>
  gateSignsFor(answers).filter((sign) => answers[`gate.${sign}`] === undefined);

/** Acute features F1 to F8 that the answers show. */
export function featuresIn(answers: Answers, settings: Settings): AcuteFeature[] {
  return acuteFeatures(
    {
      leg: answers.leg ?? null,
      zone: zoneOf(answers.marks),
      numbness: answers.numbness ?? null,
      isSharp: answers.sharp === 'yes',
      isWorseOnCough: answers.cough === 'yes',
      isWeakAndStable: answers.weakStable === 'yes',
      cannotStandOrWalk: answers.standing === 'yes',
      isGettingWorse: answers.worsening === 'yes',
    },
    settings,
  );
}

/** Without these no stage can be suggested honestly, and nothing is confirmed. */
export const NEEDED: readonly AnswerKey[] = ['marks', 'leg', 'back', 'numbness', 'onset', 'earlier'];

export const missingIn = (answers: Answers): AnswerKey[] =>
  NEEDED.filter((key) => answers[key] === undefined);

const STOPPED: StageSuggestion = { stage: null, tags: [], confidence: 'clear', reasons: [], urgent: true };

/**
 * The working stage that the answers suggest on a patient-local date; null while a pain is unknown. `isChecked`: a
 * therapist has closed the warning signs of this episode, so they no longer stand against a stage.
 */
export function suggestionFor(
  answers: Answers,
  on: string,
  settings: Settings,
  isChecked: boolean,
): StageSuggestion | null {
  if (!isChecked && signsIn(answers).length > 0) return STOPPED;
  const { leg, back, onset, course, earlier = 0, painFreeMonths } = answers;
  if (leg === undefined || back === undefined) return null;
  return suggestStage(
    {
      on,
      onsetDate: onset && onset.date <= on ? onset.date : null,
      leg,
      back,
      zone: zoneOf(answers.marks),
      course: course ?? null,
      features: featuresIn(answers, settings),
      gate: [],
      earlierEpisodes: earlier,
      painFreeDaysBefore: earlier > 0 && painFreeMonths !== undefined ? painFreeMonths * DAYS_A_MONTH : null,
      longestPainFreeGapDays: null,
    },
    settings,
  );
}

/** Signs that have a tick of their own in a check-in. */
export const ticksOf = (signs: readonly GateSign[]): GateTick[] =>
  GATE_TICKS.filter((tick) => signs.some((sign) => sign === tick));

/** Nerve root that the marks look more like, for the therapist only. */
export function rootHintOf(answers: Answers, settings: Settings): RootHint {
  return rootHint(
    (answers.marks ?? []).map(({ region }) => region as BodyRegion),
    settings,
  );
}

/** Health that exercises are checked against. */
export const precautionsOf = (health: readonly HealthCode[] | undefined) =>
  (health ?? []).filter((code) => !NOTED_HEALTH.includes(code));

import type { Mode } from '../history.ts';
import type { Severity } from '../result.ts';
import type { RuleId } from '../rule-id.ts';
import { caudaEquina } from './cauda-equina.ts';
import { centralizing } from './centralizing.ts';
import { dataThin } from './data-thin.ts';
import { earlyNonResponse } from './early-non-response.ts';
import { exercisePain } from './exercise-pain.ts';
import { fear } from './fear.ts';
import { flare } from './flare.ts';
import { lapsed } from './lapsed.ts';
import { longSymptoms } from './long-symptoms.ts';
import { lowAdherence } from './low-adherence.ts';
import { newWeakness } from './new-weakness.ts';
import { noProgram } from './no-program.ts';
import { noProgress6Weeks } from './no-progress-6-weeks.ts';
import { noProgress12Weeks } from './no-progress-12-weeks.ts';
import { peripheralizing } from './peripheralizing.ts';
import { plateau } from './plateau.ts';
import { programEnd } from './program-end.ts';
import { ready } from './ready.ts';
import { recovered } from './recovered.ts';
import { relapse } from './relapse.ts';
import { reviewDue } from './review-due.ts';
import type { Rule } from './rule.ts';
import { sessionFlare } from './session-flare.ts';
import { stageReview } from './stage-review.ts';
import { systemicSigns } from './systemic-signs.ts';
import { unrelievedPain } from './unrelieved-pain.ts';
import { wellbeing } from './wellbeing.ts';
import { worse } from './worse.ts';

export interface RuleEntry {
  readonly id: RuleId;
  readonly find: Rule;
  /** Severities the rule can have. */
  readonly severities: readonly Severity[];
  /** Modes of the episode in which it runs. Nothing runs after discharge. */
  readonly runsIn: readonly Mode[];
  readonly sources: readonly string[];
  /** What the rule cannot see. */
  readonly blindSpots: readonly string[];
}

const ALWAYS: readonly Mode[] = ['active', 'maintenance', 'paused'];
const IN_CARE: readonly Mode[] = ['active', 'maintenance'];
const ACTIVE: readonly Mode[] = ['active'];

const URGENT: readonly Severity[] = ['urgent'];
const REVIEW: readonly Severity[] = ['review'];
const WATCH: readonly Severity[] = ['watch'];
const GOOD: readonly Severity[] = ['good'];
const REVIEW_OR_WATCH: readonly Severity[] = ['review', 'watch'];

const TICK_ONLY = 'It rests on the patient’s own tick; no examination is part of it.';
const REPORTED_ONLY = 'Days without a report are not seen.';
const NO_CAUSE = 'It does not know why pain stayed the same.';
const SELF_REPORT_ZONE = 'How far symptoms go is the patient’s own report, untested against an examination.';

/** All rules in headline order: within one severity the earlier one leads. */
export const RULES: readonly RuleEntry[] = [
  {
    id: 'RF-CES',
    find: caudaEquina,
    severities: URGENT,
    runsIn: ALWAYS,
    sources: ['BMJCES', 'CSP24'],
    blindSpots: [TICK_ONLY, 'Signs the patient did not notice or skipped are not seen.'],
  },
  {
    id: 'RF-WEAK',
    find: newWeakness,
    severities: URGENT,
    runsIn: ALWAYS,
    sources: ['LOTH'],
    blindSpots: [TICK_ONLY, 'It cannot tell weakness from pain that stops a movement.'],
  },
  {
    id: 'RF-PAIN',
    find: unrelievedPain,
    severities: URGENT,
    runsIn: ALWAYS,
    sources: ['background'],
    blindSpots: [TICK_ONLY, 'The pain ratings of the day do not change it.'],
  },
  {
    id: 'RF-SYS',
    find: systemicSigns,
    severities: URGENT,
    runsIn: ALWAYS,
    sources: ['background'],
    blindSpots: [TICK_ONLY, 'It does not know which of the signs was meant.'],
  },
  {
    id: 'PERIPH',
    find: peripheralizing,
    severities: REVIEW,
    runsIn: ACTIVE,
    sources: ['WER01', 'LON04', 'DEL12'],
    blindSpots: [SELF_REPORT_ZONE, 'Numbness alone does not count.'],
  },
  {
    id: 'WORSE',
    find: worse,
    severities: REVIEW,
    runsIn: ACTIVE,
    sources: ['CHI05', 'OST08', 'BOB20'],
    blindSpots: [REPORTED_ONLY, 'Pain other than the main pain is not compared.'],
  },
  {
    id: 'RELAPSE',
    find: relapse,
    severities: REVIEW,
    runsIn: ['maintenance'],
    sources: ['STA11'],
    blindSpots: ['Between weekly reports a short flare is not seen.'],
  },
  {
    id: 'EX-PAIN',
    find: exercisePain,
    severities: REVIEW_OR_WATCH,
    runsIn: IN_CARE,
    sources: ['SIL07', 'design'],
    blindSpots: [
      'Exercises without a pain answer are not seen.',
      'It does not see how the exercise was done.',
    ],
  },
  {
    id: 'EXR',
    find: sessionFlare,
    severities: REVIEW_OR_WATCH,
    runsIn: IN_CARE,
    sources: ['SIL07', 'design'],
    blindSpots: ['The rule is untested in sciatica.', 'Sessions without an answer are not seen.'],
  },
  {
    id: 'NP-12W',
    find: noProgress12Weeks,
    severities: REVIEW,
    runsIn: ACTIVE,
    sources: ['DEV', 'KOE07'],
    blindSpots: [NO_CAUSE, 'Gains that no measure asks about are not seen.'],
  },
  {
    id: 'NP-6W',
    find: noProgress6Weeks,
    severities: REVIEW,
    runsIn: ACTIVE,
    sources: ['KOE07'],
    blindSpots: [NO_CAUSE, 'Gains that no measure asks about are not seen.'],
  },
  {
    id: 'DUR-6W',
    find: longSymptoms,
    severities: REVIEW,
    runsIn: ACTIVE,
    sources: ['KOE07'],
    blindSpots: ['The onset date is the patient’s best guess.', NO_CAUSE],
  },
  {
    id: 'NO-PROG',
    find: noProgram,
    severities: REVIEW,
    runsIn: IN_CARE,
    sources: ['design'],
    blindSpots: ['Exercises agreed outside the app are not seen.'],
  },
  {
    id: 'LAPSED',
    find: lapsed,
    severities: REVIEW_OR_WATCH,
    runsIn: IN_CARE,
    sources: ['design'],
    blindSpots: ['It does not know why reports stopped: better, worse, or away.'],
  },
  {
    id: 'FEAR',
    find: fear,
    severities: REVIEW_OR_WATCH,
    runsIn: IN_CARE,
    sources: ['TSK', 'CLE08', 'design'],
    blindSpots: ['The cut on the single question is chosen here, not tested.'],
  },
  {
    id: 'ADH-LOW',
    find: lowAdherence,
    severities: REVIEW_OR_WATCH,
    runsIn: IN_CARE,
    sources: ['BAI20'],
    blindSpots: ['Exercises done but not logged count as not done.'],
  },
  {
    id: 'PLATEAU',
    find: plateau,
    severities: REVIEW_OR_WATCH,
    runsIn: ACTIVE,
    sources: ['design'],
    blindSpots: ['It follows pain alone: function may still be growing.'],
  },
  {
    id: 'EARLY-NR',
    find: earlyNonResponse,
    severities: REVIEW_OR_WATCH,
    runsIn: ACTIVE,
    sources: ['LON04'],
    blindSpots: [NO_CAUSE, SELF_REPORT_ZONE],
  },
  {
    id: 'FLARE',
    find: flare,
    severities: REVIEW_OR_WATCH,
    runsIn: IN_CARE,
    sources: ['COS19', 'COS21'],
    blindSpots: ['It does not know what set the flare off.', REPORTED_ONLY],
  },
  {
    id: 'STAGE-REVIEW',
    find: stageReview,
    severities: WATCH,
    runsIn: ACTIVE,
    sources: ['KON18', 'design'],
    blindSpots: ['The stages are a teaching model without a validation study.'],
  },
  {
    id: 'REVIEW-DUE',
    find: reviewDue,
    severities: REVIEW_OR_WATCH,
    runsIn: ACTIVE,
    sources: ['design'],
    blindSpots: ['A review that took place but was not recorded is not seen.'],
  },
  {
    id: 'WELLBEING',
    find: wellbeing,
    severities: WATCH,
    runsIn: ACTIVE,
    sources: ['design'],
    blindSpots: ['Two questions are not an assessment of mood or sleep.'],
  },
  {
    id: 'DATA-THIN',
    find: dataThin,
    severities: WATCH,
    runsIn: ACTIVE,
    sources: ['HEA14'],
    blindSpots: ['It does not know why there are few reports.'],
  },
  {
    id: 'PROG-END',
    find: programEnd,
    severities: WATCH,
    runsIn: IN_CARE,
    sources: ['design'],
    blindSpots: ['A next program that is not entered yet is not seen.'],
  },
  {
    id: 'RECOVERED',
    find: recovered,
    severities: GOOD,
    runsIn: ACTIVE,
    sources: ['KAM10', 'design'],
    blindSpots: ['Strength and confidence are not measured.', REPORTED_ONLY],
  },
  {
    id: 'READY',
    find: ready,
    severities: GOOD,
    runsIn: ACTIVE,
    sources: ['BAI20', 'SIL07', 'design'],
    blindSpots: ['How well the exercises are done is not seen.'],
  },
  {
    id: 'CENTRAL',
    find: centralizing,
    severities: GOOD,
    runsIn: ACTIVE,
    sources: ['WER99', 'MAY12'],
    blindSpots: [SELF_REPORT_ZONE],
  },
];

const BY_ID = new Map(RULES.map((entry) => [entry.id, entry]));

/** The entry of a rule. Throws RangeError for an id that is not in the table. */
export function ruleEntry(id: RuleId): RuleEntry {
  const entry = BY_ID.get(id);
  if (entry === undefined) throw new RangeError(`No such rule: ${id}`);
  return entry;
}

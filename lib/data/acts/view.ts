import type { Prescription } from '#lib/clinical/prescription.ts';

/** What staff can do about a patient, as it is stored. */
export const ACT_KINDS = [
  'call',
  'message',
  'step',
  'dose-halved',
  'exercise-swapped',
  'routine-shortened',
  'program-extended',
  'phase-moved',
  'direction-retested',
  'review-booked',
  'review-held',
  'referral',
  'stage-changed',
  'discharged',
  'episode-asked',
] as const;

export type ActKind = (typeof ACT_KINDS)[number];

/** How a call ended. */
export const CALL_OUTCOMES = ['reached', 'left-message', 'no-answer'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** Where a review takes place. */
export const REVIEW_WAYS = ['clinic', 'phone', 'video'] as const;
export type ReviewWay = (typeof REVIEW_WAYS)[number];

/** Where a patient whose pain persists may be referred; the choice is the therapist's. */
export const REFERRAL_TYPES = [
  'emergency',
  'family-doctor',
  'spine-specialist',
  'imaging',
  'injection',
  'nerve-stimulation',
  'surgical-opinion',
  'pain-clinic',
  'psychology',
  'other',
] as const;
export type ReferralType = (typeof REFERRAL_TYPES)[number];

/** Why an episode of care ends. */
export const DISCHARGE_REASONS = [
  'recovered',
  'goals-met',
  'referred',
  'self-managing',
  'lost-contact',
] as const;
export type DischargeReason = (typeof DISCHARGE_REASONS)[number];

/** What an act answers with: the stored act, also when the same press came twice. */
export type ActDone<D> = { actId: string; isRepeat: boolean; detail: D };

/** Something an exercise can make room for. */
export type EasierView = {
  exercise: string;
  name: string;
  cue: string;
  /** At the library's gentle dose, on the same days and as often. */
  prescription: Prescription;
  /** Something speaks against it for this patient: keeping it needs a reason. */
  hasConflict: boolean;
};

export type PlanItemView = {
  exercise: string;
  name: string;
  prescription: Prescription;
  half: Prescription;
  easier: EasierView[];
  /** Pains logged with it lately, newest first, and how often it moved symptoms down. */
  recentPains: number[];
  movedDown: number;
};

/** The plan of a patient as an act can change it now. */
export type ActPlanView = {
  programId: string;
  /** Newest version, to tell whether somebody changed it meanwhile. */
  versionId: string;
  title: string;
  /** First day on which a change counts. */
  from: string;
  isToday: boolean;
  endsOn: string | null;
  /** Days of half dose, from the clinic's settings. */
  halfDays: number;
  /** Last day of a half dose that runs. */
  halfUntil: string | null;
  /** The phase in force or next to begin, from 1, and one that was chosen but counts only from a later day. */
  position: number;
  latestPosition: number;
  phases: { position: number; title: string }[];
  /** Gate of the phase in force; null: nothing to meet. `met` null: too little is known. */
  gate: { met: boolean | null; checks: { key: string; words: string }[] } | null;
  items: PlanItemView[];
};

export type ActPlanAnswer = {
  /** Null: no program is in force. */
  plan: ActPlanView | null;
  hasOpenRedFlag: boolean;
  /** Patient-local date. */
  today: string;
};

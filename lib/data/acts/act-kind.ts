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

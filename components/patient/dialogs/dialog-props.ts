import type { ActionId } from '#lib/clinical/result.ts';

/** The dialogs of the steps about a flag. */
export const STEP_DIALOGS = [
  'call',
  'message',
  'step',
  'halve',
  'swap',
  'shorten',
  'extend',
  'phase',
  'direction',
  'review',
  'referral',
  'stage',
  'discharge',
  'episode',
] as const;
export type StepDialogKind = (typeof STEP_DIALOGS)[number];

/** The flag that a step answers, as the page showed it. */
export type FlagInDialog = { id: string; seen: string | null; says: string; subject: string | null };

export type PatientInDialog = {
  patientId: string;
  episodeId: string;
  name: string;
  givenName: string;
  phone: string | null;
  stage: 1 | 2 | 3 | 4;
  /** Patient-local date. */
  today: string;
  /** Date of a review that is booked and still ahead. */
  nextReview: string | null;
};

/** What every step names when it is sent. */
export type StepSender = {
  patient: Pick<PatientInDialog, 'episodeId'>;
  flag: Pick<FlagInDialog, 'id' | 'seen'> | null;
  /** The suggested step; null when it was chosen from the list of others. */
  action: ActionId | null;
  onClose: () => void;
  onDone: () => void;
};

export type StepDialogProps = StepSender & { patient: PatientInDialog; flag: FlagInDialog | null };

const BY_ACTION: Partial<Record<ActionId, StepDialogKind>> = {
  'call-emergency': 'call',
  'same-day-exam': 'step',
  'same-day-call': 'call',
  'same-day-advice': 'call',
  'retest-direction': 'direction',
  call: 'call',
  'open-episode': 'episode',
  'send-flare-plan': 'message',
  'swap-easier': 'swap',
  'pause-exercise': 'swap',
  'halve-dose': 'halve',
  'watch-next-session': 'step',
  'shorten-routine': 'shorten',
  'ask-reports': 'message',
  'graded-exposure': 'step',
  'discuss-referral': 'referral',
  'extend-or-progress': 'extend',
  message: 'message',
  'discharge-letter': 'discharge',
  'set-goal': 'step',
  'confirm-stage': 'stage',
  'book-review': 'review',
  'ask-wellbeing': 'message',
  'send-rmdq': 'message',
  'progress-phase': 'phase',
  'tell-patient': 'message',
};

/** The dialog in which a suggested step is taken; null: it is taken in the program builder. */
export function dialogOf(action: ActionId): StepDialogKind | null {
  return BY_ACTION[action] ?? null;
}

import type { ActionId } from '#lib/clinical/result.ts';

/**
 * How a suggested step is begun. `call`: phone, then a note. `message`: a draft to the patient.
 * `plan`: the patient's program. `record`: something done in person, kept as a note.
 */
export type StepKind = 'call' | 'message' | 'plan' | 'record';

const KINDS = {
  'call-emergency': 'call',
  'same-day-exam': 'record',
  'same-day-call': 'call',
  'same-day-advice': 'call',
  'retest-direction': 'record',
  call: 'call',
  'open-episode': 'record',
  'send-flare-plan': 'message',
  'swap-easier': 'plan',
  'pause-exercise': 'plan',
  'halve-dose': 'plan',
  'watch-next-session': 'record',
  'review-plan': 'plan',
  'shorten-routine': 'plan',
  'ask-reports': 'message',
  'graded-exposure': 'record',
  'discuss-referral': 'record',
  'assign-program': 'plan',
  'extend-or-progress': 'plan',
  message: 'message',
  'discharge-letter': 'record',
  'set-goal': 'record',
  'confirm-stage': 'record',
  'book-review': 'record',
  'ask-wellbeing': 'message',
  'send-rmdq': 'message',
  'start-maintenance': 'plan',
  'progress-phase': 'plan',
  'tell-patient': 'message',
} as const satisfies Record<ActionId, StepKind>;

type OfKind<K extends StepKind> = {
  [A in ActionId]: (typeof KINDS)[A] extends K ? A : never;
}[ActionId];

/** Steps for which a draft to the patient exists. */
export type MessageAction = OfKind<'message'>;
/** Steps whose note begins with words of their own. */
export type NoteAction = OfKind<'call' | 'record'>;

export function stepKind(action: ActionId): StepKind {
  return KINDS[action];
}

export function isMessageAction(action: ActionId): action is MessageAction {
  return KINDS[action] === 'message';
}

export function isNoteAction(action: ActionId): action is NoteAction {
  return KINDS[action] === 'call' || KINDS[action] === 'record';
}

/** Where a step is begun when it can't be begun on the spot. */
export function stepHref(patientId: string, action: ActionId): string {
  return KINDS[action] === 'plan' ? `/patients/${patientId}/assign` : `/patients/${patientId}#act-${action}`;
}

/** A phone number as a link; spaces and marks are for people. */
export function phoneHref(phone: string): string {
  return `tel:${phone.replace(/[^+\d]/g, '')}`;
}

import type { ActionId } from '#lib/clinical/result.ts';

/**
 * How a suggested step is begun. `call`: phone, then what was said. `message`: a draft to the patient.
 * `plan`: the program builder. `act`: a change of the plan on the patient's page. `record`: something done in person.
 */
export type StepKind = 'call' | 'message' | 'plan' | 'act' | 'record';

const KINDS = {
  'call-emergency': 'call',
  'same-day-exam': 'record',
  'same-day-call': 'call',
  'same-day-advice': 'call',
  'retest-direction': 'record',
  call: 'call',
  'open-episode': 'record',
  'send-flare-plan': 'message',
  'swap-easier': 'act',
  'pause-exercise': 'act',
  'halve-dose': 'act',
  'watch-next-session': 'record',
  'review-plan': 'plan',
  'shorten-routine': 'act',
  'ask-reports': 'message',
  'graded-exposure': 'record',
  'discuss-referral': 'record',
  'assign-program': 'plan',
  'extend-or-progress': 'act',
  message: 'message',
  'discharge-letter': 'record',
  'set-goal': 'record',
  'confirm-stage': 'record',
  'book-review': 'record',
  'ask-wellbeing': 'message',
  'send-rmdq': 'message',
  'start-maintenance': 'plan',
  'progress-phase': 'act',
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

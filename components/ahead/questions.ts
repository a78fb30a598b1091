import type { AnswerKey, Answers } from '#lib/clinical/intake/answers.ts';
import { GATE_SIGNS } from '#lib/clinical/intake/options.ts';

export const QUESTIONS = [
  'gate',
  'marks',
  'leg',
  'back',
  'numbness',
  'onset',
  'course',
  'pattern',
  'feels',
  'worse',
  'easier',
  'earlier',
  'painFree',
  'goals',
  'goalsNow',
  'worry',
  'sleep',
  'health',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** The gate's seven signs; both legs follow from the body chart. */
export const ASKED_SIGNS = GATE_SIGNS.filter((sign) => sign !== 'bothLegs');

/** Answers that a question holds. */
export const KEYS_OF: Readonly<Record<Question, readonly AnswerKey[]>> = {
  gate: ASKED_SIGNS.map((sign) => `gate.${sign}` as const),
  marks: ['marks'],
  leg: ['leg'],
  back: ['back'],
  numbness: ['numbness'],
  onset: ['onset'],
  course: ['course'],
  pattern: ['pattern'],
  feels: ['sharp', 'cough', 'standing', 'worsening'],
  worse: ['worse'],
  easier: ['easier'],
  earlier: ['earlier'],
  painFree: ['painFreeMonths'],
  goals: ['goals'],
  goalsNow: ['goals'],
  worry: ['worry'],
  sleep: ['sleep'],
  health: ['health'],
};

/** Questions that this person is asked: only what fits the answers so far. */
export function questionsFor(answers: Answers): Question[] {
  return QUESTIONS.filter((question) => {
    if (question === 'painFree') return (answers.earlier ?? 0) > 0;
    if (question === 'goalsNow') return (answers.goals?.length ?? 0) > 0;
    return true;
  });
}

/** Whether a question has its answer; one that may be left out always has. */
export function isAnswered(question: Question, answers: Answers): boolean {
  if (question === 'goalsNow') return (answers.goals ?? []).every(({ baseline }) => baseline !== null);
  return KEYS_OF[question].every((key) => answers[key] !== undefined);
}

/** The first question without an answer; null when all have one. */
export function firstOpen(answers: Answers): Question | null {
  return questionsFor(answers).find((question) => !isAnswered(question, answers)) ?? null;
}

/** How long ago it began, as people say it, in days, with how exact that is. */
export const AGO = [
  { key: 'days', days: 3, precision: 'day' },
  { key: 'week', days: 7, precision: 'week' },
  { key: 'weeks2', days: 14, precision: 'week' },
  { key: 'month', days: 28, precision: 'week' },
  { key: 'weeks6', days: 42, precision: 'week' },
  { key: 'months2', days: 61, precision: 'month' },
  { key: 'months3', days: 91, precision: 'month' },
  { key: 'months6', days: 182, precision: 'month' },
  { key: 'year', days: 365, precision: 'month' },
  { key: 'years', days: 1095, precision: 'month' },
] as const;

/** Pain-free time before this pain, in months. */
export const PAIN_FREE = [
  { key: 'none', months: 0 },
  { key: 'one', months: 1 },
  { key: 'three', months: 3 },
  { key: 'six', months: 6 },
  { key: 'year', months: 12 },
  { key: 'years', months: 36 },
] as const;

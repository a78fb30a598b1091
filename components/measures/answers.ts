import type { QuestionsView } from '#lib/data/measures/view.ts';
import type { MeasuresContent } from '#lib/offline/send-measures.ts';

export const ZERO_TO_TEN_QUESTIONS = ['fear', 'sleep', 'mood'] as const;
export type ZeroToTenQuestion = (typeof ZERO_TO_TEN_QUESTIONS)[number];

/** `psfs:` is followed by the id of the activity. */
export type Question = 'strength' | `psfs:${string}` | 'groc' | ZeroToTenQuestion | 'rmdq';

export type Strength = 'same' | 'harder' | 'cant';

/** What was said so far. Null and absent are not answered; nothing is ever filled in. */
export type Answers = {
  strength: Strength | null;
  /** Why it is harder. */
  because: 'hurts' | 'weak' | null;
  /** By id of the activity. */
  psfs: Record<string, number>;
  groc: number | null;
  fear: number | null;
  sleep: number | null;
  mood: number | null;
  ticked: number[];
  noneApply: boolean;
  hasSent: boolean;
};

export const NOTHING_SAID: Answers = {
  strength: null,
  because: null,
  psfs: {},
  groc: null,
  fear: null,
  sleep: null,
  mood: null,
  ticked: [],
  noneApply: false,
  hasSent: false,
};

/** The questions in order: the look at strength first, because its answer may not wait. */
export function questionsFor({ due, activities }: Pick<QuestionsView, 'due' | 'activities'>): Question[] {
  const weekly: Question[] = [
    'strength',
    ...activities.map(({ id }): Question => `psfs:${id}`),
    'groc',
    ...ZERO_TO_TEN_QUESTIONS,
  ];
  return [
    ...(due === 'weekly' || due === 'both' ? weekly : []),
    ...(due === 'rmdq' || due === 'both' ? (['rmdq'] as const) : []),
  ];
}

/** Parts that went out from this phone today; they may still be on their way. */
export type SentParts = { weekly: boolean; rmdq: boolean };

/** What is left to ask when some parts were answered already. */
export function notYetSent(questions: readonly Question[], sent: SentParts): Question[] {
  return questions.filter((question) => !(question === 'rmdq' ? sent.rmdq : sent.weekly));
}

/** Which parts hold an answer that counts for the schedule. */
export function sentParts(content: MeasuresContent, before: SentParts): SentParts {
  // The look at strength alone does not stand for the week's questions.
  const { rmdq, strength: _, ...weekly } = content;
  return { weekly: before.weekly || Object.keys(weekly).length > 0, rmdq: before.rmdq || rmdq !== undefined };
}

/** Id of the activity that a question is about; null for the other questions. */
export function activityOf(question: Question): string | null {
  return question.startsWith('psfs:') ? question.slice('psfs:'.length) : null;
}

export function isAnswered(question: Question, answers: Answers): boolean {
  const activity = activityOf(question);
  if (activity !== null) return answers.psfs[activity] !== undefined;
  switch (question) {
    case 'strength':
      return answers.strength === 'harder' ? answers.because !== null : answers.strength !== null;
    case 'rmdq':
      return answers.noneApply || answers.ticked.length > 0;
    default:
      return answers[question as 'groc' | ZeroToTenQuestion] !== null;
  }
}

/** The same answers with one question left out. */
export function withoutAnswer(question: Question, answers: Answers): Answers {
  const activity = activityOf(question);
  if (activity !== null) {
    const { [activity]: _, ...psfs } = answers.psfs;
    return { ...answers, psfs };
  }
  switch (question) {
    case 'strength':
      return { ...answers, strength: null, because: null };
    case 'rmdq':
      return { ...answers, ticked: [], noneApply: false };
    default:
      return { ...answers, [question]: null };
  }
}

/** Weaker than last week, and not because of pain: a warning sign. */
export function isWeaker({ strength, because }: Pick<Answers, 'strength' | 'because'>): boolean {
  return strength === 'cant' || (strength === 'harder' && because === 'weak');
}

/** Harder because it hurts: no warning sign, but worth a note to the therapist. */
export function isHarderFromPain({ strength, because }: Pick<Answers, 'strength' | 'because'>): boolean {
  return strength === 'harder' && because === 'hurts';
}

function strengthOf(questions: readonly Question[], answers: Answers): Pick<MeasuresContent, 'strength'> {
  if (!questions.includes('strength')) return {};
  if (answers.strength === 'same') return { strength: 'same' };
  return isHarderFromPain(answers) ? { strength: 'hurts' } : {};
}

/** What is sent: the answered measures alone; null when none was answered. */
export function measuresOf(questions: readonly Question[], answers: Answers): MeasuresContent | null {
  const psfs = questions.flatMap((question) => {
    const id = activityOf(question);
    const value = id === null ? undefined : answers.psfs[id];
    return id === null || value === undefined ? [] : [{ id, value }];
  });
  const scale = (question: 'groc' | ZeroToTenQuestion) =>
    questions.includes(question) && answers[question] !== null ? { [question]: answers[question] } : {};
  const { ticked, noneApply } = answers;
  const content: MeasuresContent = {
    ...(psfs.length > 0 ? { psfs } : {}),
    ...strengthOf(questions, answers),
    ...scale('groc'),
    ...scale('fear'),
    ...scale('sleep'),
    ...scale('mood'),
    ...(questions.includes('rmdq') && isAnswered('rmdq', answers) ? { rmdq: { ticked, noneApply } } : {}),
  };
  return Object.keys(content).length > 0 ? content : null;
}

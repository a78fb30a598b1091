import type { Zone } from '#components/glyph/distal-ladder.tsx';
import type { SkipReason } from '#lib/clinical/history.ts';
import type { CheckInView } from '#lib/data/own/view.ts';
import type { ReportContent } from '#lib/offline/send-report.ts';
import type { ExerciseEntry } from '#lib/player/exercise-log.ts';

export type Numbness = 0 | 1 | 2 | 3;

/** How much of the week's plan was kept up, in maintenance. */
export type Kept = 'none' | 'some' | 'most' | 'all';

export type ExerciseAnswer = { how: 'done' | 'part' | 'skipped'; why: SkipReason | null };

/** What was said so far. Null is not answered; nothing is ever filled in from yesterday. */
export type Answers = {
  /** "None of these" at this moment, milliseconds since 1970. Ticks never get here: they lead to the stop screen. */
  gateClearAt: number | null;
  leg: number | null;
  back: number | null;
  zone: Zone | null;
  side: 'left' | 'right' | 'both' | null;
  numbness: Numbness | null;
  exercises: 'all' | 'later' | 'each' | null;
  each: Record<string, ExerciseAnswer>;
  peak: number | null;
  response: 'up' | 'same' | 'down' | null;
  /** Exercises that were named as the ones that hurt. */
  hurtful: string[];
  settled: boolean | null;
  kept: Kept | null;
  /** Set once a report went out: exercises and session are never sent twice. */
  hasSent: boolean;
};

export const NOTHING_SAID: Answers = {
  gateClearAt: null,
  leg: null,
  back: null,
  zone: null,
  side: null,
  numbness: null,
  exercises: null,
  each: {},
  peak: null,
  response: null,
  hurtful: [],
  settled: null,
  kept: null,
  hasSent: false,
};

export type Question =
  | 'gate'
  | 'leg'
  | 'back'
  | 'reach'
  | 'numbness'
  | 'exercises'
  | 'session'
  | 'settled'
  | 'kept';

type Asked = Pick<CheckInView, 'exercises' | 'asksSession' | 'askSettledFor' | 'asksKeptPlan'>;

/** The questions of this check-in, in order: safety first. */
export function questionsFor(view: Asked, answers: Answers): Question[] {
  if (view.asksKeptPlan) return ['gate', 'leg', 'back', 'reach', 'kept'];
  const hasExercises = view.exercises.length > 0 && !answers.hasSent;
  return [
    'gate',
    'leg',
    'back',
    'reach',
    'numbness',
    ...(hasExercises ? (['exercises'] as const) : []),
    ...(isSessionAsked(view, answers) ? (['session'] as const) : []),
    ...(view.askSettledFor !== null ? (['settled'] as const) : []),
  ];
}

/** Something was done today, here or in the player, and nobody has said yet how it went. */
function isSessionAsked(view: Pick<CheckInView, 'exercises' | 'asksSession'>, answers: Answers): boolean {
  return !answers.hasSent && (view.asksSession || doneExercises(view, answers).length > 0);
}

/** Exercises of which something was done, by this check-in. */
export function doneExercises(view: Pick<CheckInView, 'exercises'>, answers: Answers): string[] {
  if (answers.exercises === 'all') return view.exercises.map(({ exercise }) => exercise);
  if (answers.exercises !== 'each') return [];
  return view.exercises
    .map(({ exercise }) => exercise)
    .filter((exercise) => ['done', 'part'].includes(answers.each[exercise]?.how ?? ''));
}

export function isAnswered(question: Question, view: Asked, answers: Answers): boolean {
  switch (question) {
    case 'gate':
      return answers.gateClearAt !== null;
    case 'leg':
    case 'back':
    case 'numbness':
    case 'settled':
    case 'kept':
      return answers[question] !== null;
    case 'reach':
      return answers.zone !== null && (answers.zone < 2 || answers.side !== null);
    case 'exercises':
      if (answers.exercises !== 'each') return answers.exercises !== null;
      return view.exercises.every(({ exercise }) => answers.each[exercise] !== undefined);
    case 'session':
      return answers.peak !== null && answers.response !== null;
  }
}

/** The first question that is still open; null when all are answered. */
export function firstOpen(view: Asked, answers: Answers): Question | null {
  return questionsFor(view, answers).find((question) => !isAnswered(question, view, answers)) ?? null;
}

/** Pain from which the person is asked which exercise hurt. */
const ASK_WHICH_FROM = 4;

export function asksWhich(answers: Answers): boolean {
  return (answers.peak ?? 0) >= ASK_WHICH_FROM || answers.response === 'down';
}

/** The report of this check-in. What was not asked or not answered is absent. */
export function reportOf(
  view: Pick<CheckInView, 'exercises' | 'asksSession' | 'programVersionId'>,
  answers: Answers,
): ReportContent {
  const { leg, back, zone, numbness, settled, kept, peak, response } = answers;
  const hasSession = isSessionAsked(view, answers);
  return {
    gate: [],
    ...(leg === null ? {} : { leg }),
    ...(back === null ? {} : { back }),
    ...(zone === null ? {} : { zone, legs: legsOf(zone, answers.side) }),
    ...(numbness === null ? {} : { numbness }),
    ...(settled === null ? {} : { settledByMorning: settled }),
    ...(kept === null ? {} : { keptPlan: kept }),
    ...(answers.hasSent ? {} : { exercises: entriesOf(view, answers) }),
    ...(hasSession && (peak !== null || response !== null) ? { session: { peakPain: peak, response } } : {}),
    programVersionId: view.programVersionId,
  };
}

function legsOf(zone: Zone, side: Answers['side']): 'none' | 'one' | 'both' | null {
  if (zone < 2) return 'none';
  if (side === null) return null;
  return side === 'both' ? 'both' : 'one';
}

function entriesOf(view: Pick<CheckInView, 'exercises'>, answers: Answers): ExerciseEntry[] {
  return view.exercises.flatMap(({ exercise, timesPerDay, doneToday }): ExerciseEntry[] => {
    const said = answers.exercises === 'all' ? { how: 'done' as const, why: null } : answers.each[exercise];
    if (said === undefined || (answers.exercises !== 'all' && answers.exercises !== 'each')) return [];
    const open = timesPerDay - doneToday;
    if (said.how === 'skipped') return [{ exercise, done: 0, skipReason: said.why }];
    const isHurtful = answers.hurtful.includes(exercise) && asksWhich(answers);
    return [
      {
        exercise,
        done: said.how === 'done' ? open : halfOf(open),
        ...(isHurtful && answers.peak !== null ? { pain: answers.peak } : {}),
        ...(isHurtful && answers.response === 'down' ? { movedDown: true } : {}),
      },
    ];
  });
}

/** Half, in steps of half a completion, at least one step. */
function halfOf(completions: number): number {
  return Math.max(0.5, Math.floor(completions) / 2);
}

import type { RuleContext } from './context.ts';
import type { DatedLog, DatedSession } from './prepared.ts';
import { atLeast } from './statistics.ts';

/** Latest painful answers about one exercise. */
export interface ExercisePain {
  readonly exercise: string;
  /** The latest answered logs, oldest first. */
  readonly logs: readonly DatedLog[];
  readonly firstDay: number;
  readonly lastDay: number;
  readonly painfulLogs: number;
  readonly movedDownLogs: number;
  readonly worstPain: number | null;
  readonly severity: 'review' | 'watch' | null;
}

/** A log counts as an answer when pain was rated or symptoms moved down. */
const isAnswered = (log: DatedLog): boolean => (log.pain ?? null) !== null || log.movedDown;

function painOf(exercise: string, answered: readonly DatedLog[], c: RuleContext): ExercisePain {
  const s = c.settings;
  const logs = answered.slice(-s['exercisePain.logs']);
  const pains = logs.map((log) => log.pain ?? null).filter((pain) => pain !== null);
  const painfulLogs = pains.filter((pain) => atLeast(pain, s['exercisePain.pain'])).length;
  const movedDownLogs = logs.filter((log) => log.movedDown).length;
  const worstPain = pains.length === 0 ? null : Math.max(...pains);
  const isReview =
    painfulLogs >= s['exercisePain.painLogs'] || movedDownLogs >= s['exercisePain.movedDownLogs'];
  const isWatch =
    movedDownLogs > 0 || (worstPain !== null && atLeast(worstPain, s['exercisePain.watchPain']));
  return {
    exercise,
    logs,
    firstDay: Math.min(...logs.map((log) => log.day)),
    lastDay: Math.max(...logs.map((log) => log.day)),
    painfulLogs,
    movedDownLogs,
    worstPain,
    severity: isReview ? 'review' : isWatch ? 'watch' : null,
  };
}

/** Every exercise that hurt in the window, in the order of their names. */
export function exercisePains(c: RuleContext): ExercisePain[] {
  const byExercise = new Map<string, DatedLog[]>();
  for (const log of c.logs(c.settings['exercisePain.windowDays'])) {
    if (!isAnswered(log)) continue;
    const own = byExercise.get(log.exercise);
    if (own) own.push(log);
    else byExercise.set(log.exercise, [log]);
  }
  return [...byExercise]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([exercise, logs]) => painOf(exercise, logs, c))
    .filter((pain) => pain.severity !== null);
}

/** Red: too much pain, not settled by the next morning, or symptoms moved down [SIL07 adapted]. */
export function isRedSession(session: DatedSession, redPain: number): boolean {
  return (
    session.settledByMorning === false ||
    session.response === 'down' ||
    ((session.peakPain ?? null) !== null && atLeast(session.peakPain ?? 0, redPain))
  );
}

/** Whether the exercises in `blamed`, and no others, account for all that made a session red. */
function isExplained(
  session: DatedSession,
  logs: readonly DatedLog[],
  blamed: ReadonlySet<string>,
  redPain: number,
) {
  if (session.settledByMorning === false) return false;
  const sameDay = logs.filter((log) => log.day === session.day);
  const own = sameDay.filter((log) => blamed.has(log.exercise));
  const others = sameDay.filter((log) => !blamed.has(log.exercise));
  const peak = session.peakPain ?? 0;
  const isPainExplained =
    !atLeast(peak, redPain) ||
    (own.some((log) => atLeast(log.pain ?? 0, peak)) &&
      !others.some((log) => atLeast(log.pain ?? 0, redPain)));
  const isDownExplained =
    session.response !== 'down' || (own.some((log) => log.movedDown) && !others.some((log) => log.movedDown));
  return isPainExplained && isDownExplained;
}

/** Red sessions of a window, apart from those red only through an exercise that EX-PAIN already reviews. */
export function redSessions(c: RuleContext, windowDays: number): DatedSession[] {
  const redPain = c.settings['session.redPain'];
  const red = c.sessions(windowDays).filter((session) => isRedSession(session, redPain));
  if (red.length === 0) return [];
  const blamed = new Set(
    exercisePains(c)
      .filter((pain) => pain.severity === 'review')
      .map((pain) => pain.exercise),
  );
  const logs = c.logs(windowDays);
  return red.filter((session) => !isExplained(session, logs, blamed, redPain));
}

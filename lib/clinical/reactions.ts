import { worstPain } from './check-ins.ts';
import { contextOn, type RuleContext } from './context.ts';
import type { History } from './history.ts';
import { addDays, dateOfDay, dayNumber, type LocalDate } from './local-date.ts';
import { knownOn, prepare } from './prepared.ts';
import { flare } from './rules/flare.ts';
import { isRedSession } from './session-response.ts';
import { DEFAULT_SETTINGS, resolveSettings, type Settings } from './settings.ts';
import { atLeast } from './statistics.ts';

/** What a patient answered about an exercise session; null where not answered yet. */
export interface SessionAnswer {
  readonly peakPain: number | null;
  readonly settledByMorning: boolean | null;
  readonly response: 'up' | 'same' | 'down' | null;
}

export type Light = 'green' | 'amber' | 'red';

export type ExerciseReaction =
  /** Keep the dose. */
  | 'keep-going'
  /** Amber: the same dose again. */
  | 'same-dose'
  /** Red: the easier version tomorrow; the exercise is swapped to its `down` neighbor. */
  | 'easier-tomorrow'
  /** Symptoms moved down: the card pauses at once. */
  | 'pause-exercise';

/**
 * Traffic light of a session: red from 6 of 10, not settled by the next morning, or moved down; amber 4–5;
 * else green. Null when nothing was answered. Source: [SIL07 adapted].
 */
export function trafficLight(answer: SessionAnswer, settings: Settings = DEFAULT_SETTINGS): Light | null {
  const s = settings.values;
  if (isRedSession({ date: '', day: 0, ...answer }, s['session.redPain'])) return 'red';
  if (answer.peakPain !== null && atLeast(answer.peakPain, s['session.amberPain'])) return 'amber';
  return answer.peakPain === null && answer.response === null ? null : 'green';
}

/** What the patient is told and what happens to the exercise, at once. */
export function reactToSession(
  answer: SessionAnswer,
  settings: Settings = DEFAULT_SETTINGS,
): ExerciseReaction | null {
  const light = trafficLight(answer, settings);
  if (light === null) return null;
  if (answer.response === 'down') return 'pause-exercise';
  if (light === 'red') return 'easier-tomorrow';
  return light === 'amber' ? 'same-dose' : 'keep-going';
}

export type Nudge = 'flare-plan' | 'kind-reminder' | 'two-green-weeks';

/** Two weeks of answered sessions, all green, the first of them at least that long ago. */
function isGreenSpell(c: RuleContext, settings: Settings): boolean {
  const days = c.settings['nudge.greenDays'];
  const sessions = c.sessions(days);
  const lights = sessions.map((session) =>
    trafficLight(
      {
        peakPain: session.peakPain ?? null,
        settledByMorning: session.settledByMorning ?? null,
        response: session.response ?? null,
      },
      settings,
    ),
  );
  const isLongEnough = c.prepared.sessions.some((session) => session.day <= c.on - days + 1);
  return (
    isLongEnough && lights.includes('green') && lights.every((light) => light === 'green' || light === null)
  );
}

/** The last due days up to yesterday went by without a check-in or log. */
function hasMissedDays(c: RuleContext): boolean {
  const last = Math.max(
    c.allReports.at(-1)?.day ?? c.prepared.startDay,
    c.allLogs.at(-1)?.day ?? c.prepared.startDay,
  );
  return c.on - last > c.settings['nudge.missedDays'];
}

/** Cards that the patient sees today; nothing while paused or discharged. */
export function nudgesOn(history: History, settings: Settings = resolveSettings(history.settings)): Nudge[] {
  const c = contextOn(prepare(knownOn(history), settings), dayNumber(history.evaluateOn));
  if (c.mode === 'paused' || c.mode === 'discharged') return [];
  const nudges: Nudge[] = [];
  if (flare(c) !== null) nudges.push('flare-plan');
  if (c.mode === 'active' && hasMissedDays(c)) nudges.push('kind-reminder');
  if (isGreenSpell(c, settings)) nudges.push('two-green-weeks');
  return nudges;
}

/**
 * In maintenance one report of 3 or more turns on daily check-ins for 3 days. The last day of them, or null
 * when weekly reports go on.
 */
export function dailyCheckInsUntil(
  history: History,
  settings: Settings = resolveSettings(history.settings),
): LocalDate | null {
  const c = contextOn(prepare(knownOn(history), settings), dayNumber(history.evaluateOn));
  if (c.mode !== 'maintenance') return null;
  const days = c.settings['relapse.dailyDays'];
  const painful = c
    .reports(days + 1)
    .findLast((report) => atLeast(worstPain(report.leg, report.back) ?? 0, c.settings['relapse.minPain']));
  return painful === undefined ? null : addDays(dateOfDay(painful.day), days);
}

const MAINTENANCE_EVERY_DAYS = 7;

/**
 * The day of the next check-in where it is not today: in maintenance a week after the last one, unless a painful
 * report turned on daily ones. Null when a check-in is due today. Source: check-in wording H.4 (design).
 */
export function nextCheckInOn(
  history: History,
  settings: Settings = resolveSettings(history.settings),
): LocalDate | null {
  if (history.episode.mode !== 'maintenance') return null;
  const daily = dailyCheckInsUntil(history, settings);
  if (daily !== null && daily >= history.evaluateOn) return null;
  const last = knownOn(history)
    .checkIns.map(({ date }) => date)
    .sort()
    .at(-1);
  const next = last === undefined ? null : addDays(last, MAINTENANCE_EVERY_DAYS);
  return next !== null && next > history.evaluateOn ? next : null;
}

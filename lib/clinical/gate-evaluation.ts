import { adherenceOver } from './adherence.ts';
import { currentOf } from './baseline.ts';
import type { SeriesName } from './check-ins.ts';
import { contextOn, type RuleContext } from './context.ts';
import type { ClauseResult, GateClause, GatePart, GateResult } from './gate.ts';
import type { History } from './history.ts';
import { measureChange } from './improvement.ts';
import { dayNumber, type LocalDate } from './local-date.ts';
import { planOf } from './plan.ts';
import { knownOn, prepare } from './prepared.ts';
import { isRedSession } from './session-response.ts';
import { resolveSettings, type Settings } from './settings.ts';
import { atLeast, atMost } from './statistics.ts';

/** What a gate needs beside the history. */
export interface GateFacts {
  readonly phaseStartedOn: LocalDate;
  /** The therapist's ticks by key; an absent key is not answered yet. */
  readonly checks: Readonly<Record<string, boolean>>;
  /** Minutes of the named activity at phase start and now, where they are known. */
  readonly minutes?: { readonly atStart: number; readonly now: number } | null;
}

interface Gate {
  readonly c: RuleContext;
  readonly facts: GateFacts;
  readonly phaseDay: number;
}

function part(
  id: string,
  value: number | null,
  comparison: GatePart['comparison'],
  threshold: number,
): GatePart {
  if (value === null) return { id, value, comparison, threshold, met: null };
  const isMet =
    comparison === '>='
      ? atLeast(value, threshold)
      : comparison === '<='
        ? atMost(value, threshold)
        : value === threshold;
  return { id, value, comparison, threshold, met: isMet };
}

/** False when any is false, else null when any is unknown, else true. */
function all(results: readonly (boolean | null)[]): boolean | null {
  if (results.includes(false)) return false;
  return results.includes(null) ? null : true;
}

const recentLevel = ({ c }: Gate, series: SeriesName): number | null => c.recent(series)?.median ?? null;

/** Level when the phase began: the week up to it, or the start of the program. */
function levelAtPhaseStart({ c, phaseDay }: Gate, series: SeriesName): number | null {
  const isFirstPhase = phaseDay <= c.prepared.startDay;
  const before = isFirstPhase ? null : currentOf(c.prepared, series, phaseDay);
  return before ?? c.base(series).value;
}

/** How much lower a series is than at phase start; negative when higher. */
function fallOf(gate: Gate, series: SeriesName): number | null {
  const before = levelAtPhaseStart(gate, series);
  const now = recentLevel(gate, series);
  return before === null || now === null ? null : before - now;
}

function commonParts(gate: Gate, minDays: number): GatePart[] {
  const { c, phaseDay } = gate;
  const s = c.settings;
  const windowDays = s['ready.windowDays'];
  const red = c.sessions(windowDays).filter((session) => isRedSession(session, s['session.redPain']));
  return [
    part('phase-days', c.on - phaseDay, '>=', minDays),
    part('adherence', c.adherence(windowDays).percent, '>=', s['ready.adherencePercent']),
    part('red-sessions', red.length, '<=', 0),
    part('zones-up', fallOf(gate, 'zone'), '>=', 0),
  ];
}

/** Furthest symptom of the window, or null with too few reports to say. */
function lowestZone({ c }: Gate, days: number): number | null {
  const points = c.points('zone', days);
  return points.length < c.settings['current.minReports']
    ? null
    : Math.max(...points.map((point) => point.value));
}

function worstSessionPain({ c, phaseDay }: Gate): number | null {
  const pains = c
    .sessions(c.on - phaseDay + 1)
    .map((session) => session.peakPain ?? null)
    .filter((pain) => pain !== null);
  return pains.length === 0 ? null : Math.max(...pains);
}

function adherenceOf({ c, phaseDay }: Gate, exercise: string): number | null {
  const { history } = c.prepared;
  const programs = history.programs.map((program) => ({
    ...program,
    items: program.items.filter((item) => item.exercise === exercise),
  }));
  return adherenceOver(planOf({ ...history, programs }), c.on, Math.max(0, c.on - phaseDay)).percent;
}

function psfsGain({ c }: Gate): number | null {
  const change = measureChange(c, 'psfs');
  return change === null ? null : change.latest - change.base;
}

function minutesGain({ facts }: Gate): number | null {
  const { minutes } = facts;
  return minutes && minutes.atStart > 0 ? (100 * (minutes.now - minutes.atStart)) / minutes.atStart : null;
}

function tickedPart({ facts }: Gate, key: string): GatePart {
  const answer = facts.checks[key];
  return part(key, answer === undefined ? null : Number(answer), '=', 1);
}

function partsOf(clause: Exclude<GateClause, { kind: 'any' }>, gate: Gate): GatePart[] {
  switch (clause.kind) {
    case 'cg':
      return commonParts(gate, clause.minDays);
    case 'pain-max':
      return [part('pain', recentLevel(gate, gate.c.pain), '<=', clause.value)];
    case 'leg-pain-max':
      return [part('leg-pain', recentLevel(gate, 'leg'), '<=', clause.value)];
    case 'leg-pain-drop':
      return [part('leg-pain-drop', fallOf(gate, 'leg'), '>=', clause.by)];
    case 'zone-up':
      return [part('zones-up', fallOf(gate, 'zone'), '>=', clause.by)];
    case 'zone-max':
      return [part('lowest-zone', lowestZone(gate, clause.days), '<=', clause.zone)];
    case 'numbness-not-growing':
      return [part('numbness-fall', fallOf(gate, 'numbness'), '>=', 0)];
    case 'session-pain-max':
      return [part('session-pain', worstSessionPain(gate), '<=', clause.value)];
    case 'psfs-gain':
      return [part('psfs-gain', psfsGain(gate), '>=', clause.by)];
    case 'minutes-gain':
      return [part('minutes-gain', minutesGain(gate), '>=', clause.percent)];
    case 'exercise-adherence':
      return [part('exercise-adherence', adherenceOf(gate, clause.exercise), '>=', clause.percent)];
    case 'therapist-check':
      return [tickedPart(gate, clause.key)];
  }
}

function evaluateClause(clause: GateClause, gate: Gate): ClauseResult {
  if (clause.kind !== 'any') {
    const parts = partsOf(clause, gate);
    return { clause, met: all(parts.map((one) => one.met)), parts };
  }
  const options = clause.of.map((option) => evaluateClause(option, gate));
  const isMet = options.some((option) => option.met)
    ? true
    : options.every((option) => option.met === false)
      ? false
      : null;
  return { clause, met: isMet, parts: options.flatMap((option) => option.parts) };
}

/**
 * Which clauses of a phase gate hold on the history's `evaluateOn`. An empty gate is met.
 * The therapist still has to tap; `met` is what READY takes as `gateMet`.
 */
export function evaluateGate(
  clauses: readonly GateClause[],
  history: History,
  facts: GateFacts,
  settings: Settings = resolveSettings(history.settings),
): GateResult {
  const c = contextOn(prepare(knownOn(history), settings), dayNumber(history.evaluateOn));
  const gate: Gate = { c, facts, phaseDay: dayNumber(facts.phaseStartedOn) };
  const results = clauses.map((clause) => evaluateClause(clause, gate));
  return { met: all(results.map((result) => result.met)), clauses: results };
}

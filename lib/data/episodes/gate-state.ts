import type { GateClause, GateResult } from '#lib/clinical/gate.ts';
import { evaluateGate } from '#lib/clinical/gate-evaluation.ts';
import { exerciseMinutes } from '#lib/data/exercises/catalog-exercises.ts';
import type { EpisodeRecord, ProgramRecord } from './episode-record.ts';
import { historyOf } from './history.ts';
import { type PlanSpan, planSpans, programOn, spanOn } from './plan-timeline.ts';

export type GateState = {
  position: number;
  phaseStartedOn: string;
  /** Nothing follows and nothing is asked for: there is no step to take. */
  isOpenEnd: boolean;
  /** Clauses that the record can answer. */
  measured: GateResult;
  /** Keys of what only the therapist can see and has to look at before moving on. */
  checks: string[];
};

/** The gate of the phase in force on `today` (patient-local). Null while no program is in force. */
export function gateOn(record: EpisodeRecord, today: string): GateState | null {
  const program = programOn(record.programs, today);
  const span = program && spanOn(program, today);
  if (!program || !span) return null;
  const { phase, version } = span;
  const phaseStartedOn =
    program.phaseStarts.findLast((start) => start.startedOn <= today)?.startedOn ?? program.startsOn;
  const clauses = phase.gate.filter((clause) => clause.kind !== 'therapist-check');
  const exercises = clauses.flatMap(minutesExercises);
  const measured = evaluateGate(clauses, historyOf(record, today, null), {
    phaseStartedOn,
    checks: {},
    minutes: activityMinutes(record, program, { exercises, from: phaseStartedOn, to: today }),
  });
  return {
    position: phase.position,
    phaseStartedOn,
    isOpenEnd: phase.gate.length === 0 && !version.phases.some((one) => one.position > phase.position),
    measured,
    checks: phase.gate.flatMap((clause) => (clause.kind === 'therapist-check' ? [clause.key] : [])),
  };
}

/**
 * What the rules take as `gateMet`. What only the therapist can see does not hold READY back: it is named beside the
 * step, and moving on is the therapist's tap in any case. Null: no phase to leave, or too little known.
 */
export function gateMetOn(record: EpisodeRecord, today: string): boolean | null {
  const gate = gateOn(record, today);
  return gate && !gate.isOpenEnd ? gate.measured.met : null;
}

function minutesExercises(clause: GateClause): readonly string[] {
  if (clause.kind === 'any') return clause.of.flatMap(minutesExercises);
  return clause.kind === 'minutes-gain' ? clause.exercises : [];
}

/** Days of each end that are averaged, so that one long walk decides nothing. */
const COMPARED_DAYS = 3;

/**
 * Minutes a day of the named exercises over the first and the latest days of the phase that have a log of them.
 * Null while there are too few days to keep the two ends apart.
 */
function activityMinutes(
  record: EpisodeRecord,
  program: ProgramRecord,
  { exercises, from, to }: { exercises: readonly string[]; from: string; to: string },
): { atStart: number; now: number } | null {
  const spans = planSpans(program);
  const byDay = new Map<string, number>();
  for (const log of record.logs) {
    if (!exercises.includes(log.exercise) || log.date < from || log.date > to) continue;
    const minutes = minutesOnce(spans, log.exercise, log.date);
    if (minutes !== null) byDay.set(log.date, (byDay.get(log.date) ?? 0) + log.done * minutes);
  }
  const days = [...byDay].sort(([a], [b]) => a.localeCompare(b)).map(([, minutes]) => minutes);
  if (days.length < 2 * COMPARED_DAYS) return null;
  return { atStart: mean(days.slice(0, COMPARED_DAYS)), now: mean(days.slice(-COMPARED_DAYS)) };
}

/** Minutes of one completion as prescribed on that date. */
function minutesOnce(spans: readonly PlanSpan[], exercise: string, date: string): number | null {
  const span = spans.findLast((one) => one.from <= date);
  const item = span?.phase.items.find((one) => one.exercise === exercise);
  return item ? exerciseMinutes(item) : null;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

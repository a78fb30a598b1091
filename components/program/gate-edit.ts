import type { GateClause } from '#lib/clinical/gate.ts';
import type { DraftPhase } from '#lib/data/programs/view.ts';

export type SingleClause = Exclude<GateClause, { kind: 'any' }>;
export type GateKind = SingleClause['kind'];

/** A number of a clause that a therapist sets. */
export type GateField = { name: string; value: number; min: number; max: number; step: number };

const POINTS = { min: 0, max: 10, step: 1 } as const;
const DAYS = { min: 0, max: 90, step: 1 } as const;
const PERCENT = { min: 5, max: 200, step: 5 } as const;

/** The numbers of a clause; names are keys of `program.gate.field`. */
export function gateFields(clause: SingleClause): GateField[] {
  switch (clause.kind) {
    case 'cg':
      return [{ name: 'minDays', value: clause.minDays, ...DAYS }];
    case 'pain-max':
    case 'leg-pain-max':
    case 'session-pain-max':
      return [{ name: 'value', value: clause.value, ...POINTS }];
    case 'leg-pain-drop':
    case 'psfs-gain':
      return [{ name: 'by', value: clause.by, ...POINTS, min: 1 }];
    case 'zone-up':
      return [{ name: 'by', value: clause.by, min: 1, max: 5, step: 1 }];
    case 'zone-max':
      return [
        { name: 'zone', value: clause.zone, min: 0, max: 5, step: 1 },
        { name: 'days', value: clause.days, ...DAYS, min: 1 },
      ];
    case 'minutes-gain':
    case 'exercise-adherence':
      return [{ name: 'percent', value: clause.percent, ...PERCENT }];
    case 'numbness-not-growing':
    case 'therapist-check':
      return [];
  }
}

export function setGateField(clause: SingleClause, name: string, value: number): SingleClause {
  return { ...clause, [name]: value };
}

/** What may still be asked for: kinds of which one is enough stand in a gate once. */
export function freeKinds(
  gate: readonly GateClause[],
  phase: DraftPhase,
  checks: readonly { key: string }[],
): GateKind[] {
  const taken = new Set(gate.map((clause) => clause.kind));
  const kinds: GateKind[] = [
    'cg',
    'pain-max',
    'leg-pain-max',
    'leg-pain-drop',
    'zone-up',
    'zone-max',
    'numbness-not-growing',
    'session-pain-max',
    'psfs-gain',
  ];
  return [
    ...kinds.filter((kind) => !taken.has(kind)),
    ...(timed(phase).length > 0 && !taken.has('minutes-gain') ? (['minutes-gain'] as const) : []),
    ...(freeExercises(gate, phase).length > 0 ? (['exercise-adherence'] as const) : []),
    ...(freeChecks(gate, checks).length > 0 ? (['therapist-check'] as const) : []),
  ];
}

/** A clause as it begins, to be adjusted; null where the phase has nothing that it could ask about. */
export function newClause(
  kind: GateKind,
  gate: readonly GateClause[],
  phase: DraftPhase,
  checks: readonly { key: string }[],
): SingleClause | null {
  switch (kind) {
    case 'cg':
      return { kind, minDays: phase.minDays };
    case 'pain-max':
    case 'leg-pain-max':
    case 'session-pain-max':
      return { kind, value: 4 };
    case 'leg-pain-drop':
      return { kind, by: 2 };
    case 'zone-up':
    case 'psfs-gain':
      return { kind, by: 1 };
    case 'zone-max':
      return { kind, zone: 3, days: 7 };
    case 'numbness-not-growing':
      return { kind };
    case 'minutes-gain': {
      const exercises = timed(phase);
      return exercises.length > 0 ? { kind, exercises, percent: 50 } : null;
    }
    case 'exercise-adherence': {
      const [exercise] = freeExercises(gate, phase);
      return exercise === undefined ? null : { kind, exercise, percent: 80 };
    }
    case 'therapist-check': {
      const [check] = freeChecks(gate, checks);
      return check ? { kind, key: check.key } : null;
    }
  }
}

/** The phase with another gate; its shortest time follows what the gate asks for. */
export function withGate(phase: DraftPhase, gate: GateClause[]): DraftPhase {
  const common = gate.find((clause) => clause.kind === 'cg');
  return { ...phase, gate, minDays: common ? common.minDays : 0 };
}

function timed(phase: DraftPhase): string[] {
  return phase.items
    .filter(({ prescription }) => prescription.dose.minutes !== null && !prescription.asNeeded)
    .map(({ prescription }) => prescription.exercise)
    .slice(0, 10);
}

export function freeExercises(gate: readonly GateClause[], phase: DraftPhase): string[] {
  const taken = new Set(gate.flatMap((one) => (one.kind === 'exercise-adherence' ? [one.exercise] : [])));
  return phase.items
    .filter(({ prescription }) => !prescription.asNeeded)
    .map(({ prescription }) => prescription.exercise)
    .filter((exercise) => !taken.has(exercise));
}

function freeChecks<T extends { key: string }>(gate: readonly GateClause[], checks: readonly T[]): T[] {
  const taken = new Set(gate.flatMap((one) => (one.kind === 'therapist-check' ? [one.key] : [])));
  return checks.filter((check) => !taken.has(check.key));
}

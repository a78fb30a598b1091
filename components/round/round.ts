/** One pass through everyone who needs a decision, kept for the day in this browser tab. Holds ids alone. */
export type Round = {
  /** Clinic-local date. */
  date: string;
  /** Patients in the order of the list when the round was begun; empty when none is under way. */
  queue: readonly string[];
  /** Patients who were decided today. */
  decided: readonly string[];
};

export function newRound(date: string): Round {
  return { date, queue: [], decided: [] };
}

export function startRound(round: Round, queue: readonly string[]): Round {
  return { ...round, queue };
}

export function endRound(round: Round): Round {
  return { ...round, queue: [] };
}

export function decide(round: Round, patientId: string): Round {
  return round.decided.includes(patientId) ? round : { ...round, decided: [...round.decided, patientId] };
}

/** The next undecided patient after this one, then from the top; null when everyone else is decided. */
export function nextInRound(round: Round, patientId: string): string | null {
  const at = round.queue.indexOf(patientId);
  const order = [...round.queue.slice(at + 1), ...round.queue.slice(0, Math.max(0, at))];
  return order.find((id) => id !== patientId && !round.decided.includes(id)) ?? null;
}

/** The next one down the list, decided or not; null at its end. */
export function skipInRound(round: Round, patientId: string): string | null {
  const after = round.queue.slice(round.queue.indexOf(patientId) + 1);
  return after.find((id) => !round.decided.includes(id)) ?? null;
}

export function isRound(value: unknown): value is Round {
  if (typeof value !== 'object' || value === null) return false;
  const { date, queue, decided } = value as Record<string, unknown>;
  const isIds = (ids: unknown) => Array.isArray(ids) && ids.every((id) => typeof id === 'string');
  return typeof date === 'string' && isIds(queue) && isIds(decided);
}

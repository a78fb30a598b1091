/** A pass through everyone who needs a decision, under way in this browser tab. Who was decided is the server's to say. */
export type Round = {
  /** Clinic-local date; a round ends with its day. */
  date: string;
  /** Filter of the list in which it was begun, as a query string. */
  list: string;
  /** Patients who had their turn, decided or skipped. */
  seen: readonly string[];
};

export function startRound(date: string, list: string): Round {
  return { date, list, seen: [] };
}

/** The patient had a turn. */
export function see(round: Round, patientId: string): Round {
  return round.seen.includes(patientId) ? round : { ...round, seen: [...round.seen, patientId] };
}

/**
 * Who is next after this patient: the first of the undecided who had no turn yet. When all had one, those who were
 * skipped come again, from the top. Null when nobody else is undecided.
 */
export function nextInRound(
  round: Round,
  queue: readonly string[],
  patientId: string,
): { patientId: string; round: Round } | null {
  const others = queue.filter((id) => id !== patientId);
  const seen = see(round, patientId);
  const fresh = others.find((id) => !seen.seen.includes(id));
  if (fresh !== undefined) return { patientId: fresh, round: seen };
  const [skipped] = others;
  return skipped === undefined ? null : { patientId: skipped, round: { ...seen, seen: [] } };
}

export function isRound(value: unknown): value is Round {
  if (typeof value !== 'object' || value === null) return false;
  const { date, list, seen } = value as Record<string, unknown>;
  return (
    typeof date === 'string' &&
    typeof list === 'string' &&
    Array.isArray(seen) &&
    seen.every((id) => typeof id === 'string')
  );
}

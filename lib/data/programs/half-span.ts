import { addDays } from '#lib/clinical/local-date.ts';
import type { ProgramRecord, VersionRecord } from '#lib/data/episodes/episode-record.ts';
import { spanOn } from '#lib/data/episodes/plan-timeline.ts';
import type { HalfSpan } from './view.ts';

/** The half dose that counts on a date or begins after it; null when none does. */
export function halfSpan(program: ProgramRecord, date: string): HalfSpan | null {
  const later = program.versions.filter((one) => one.halfUntil !== null && one.effectiveFrom > date);
  const from = [date, ...later.map((one) => one.effectiveFrom)].sort().find((day) => isHalf(program, day));
  if (from === undefined) return null;
  let until = from;
  while (isHalf(program, addDays(until, 1))) until = addDays(until, 1);
  return { from, until };
}

function isHalf(program: ProgramRecord, date: string): boolean {
  const halfUntil = spanOn(program, date)?.version.halfUntil ?? null;
  return halfUntil !== null && halfUntil >= date;
}

/** The version whose usual dose counts on a date: during half a dose the one that brings the usual dose back. */
export function usualVersion(program: ProgramRecord, date: string): VersionRecord | null {
  const version = program.versions.findLast((one) => one.effectiveFrom <= date) ?? program.versions[0];
  if (!version) return null;
  const { halfUntil } = version;
  return halfUntil === null || halfUntil < date ? version : usualVersion(program, addDays(halfUntil, 1));
}

import { addDays, type LocalDate } from './local-date.ts';

/**
 * Last day of phases that begin on a date and take their planned weeks one after the other; null when one of them has no
 * planned end, or there is none.
 */
export function plannedEnd(
  startsOn: LocalDate,
  phases: readonly { readonly weeks: number | null }[],
): LocalDate | null {
  let weeks = 0;
  for (const phase of phases) {
    if (phase.weeks === null) return null;
    weeks += phase.weeks;
  }
  return weeks === 0 ? null : addDays(startsOn, 7 * weeks - 1);
}

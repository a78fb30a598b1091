import { dayNumber, localDateAt, weekdayOfDay } from '#lib/clinical/local-date.ts';
import type { CaseloadGroup, CaseloadRow, CaseloadView } from '#lib/data/caseload/view.ts';

/** Working days (Monday to Friday) after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string): number {
  const [first, last] = [dayNumber(from) + 1, dayNumber(to)];
  let count = 0;
  for (let day = first; day <= last; day += 1) if (weekdayOfDay(day) <= 5) count += 1;
  return count;
}

type Targets = CaseloadView['targets'];

/** Working days in which a group should be answered; null for groups without a target in days. */
export function targetDays(group: CaseloadGroup, targets: Targets): number | null {
  if (group === 'not-progressing') return targets.notProgressingDays;
  if (group === 'review') return targets.reviewDays;
  return null;
}

/** People of a group who waited longer than its target. */
export function lateCount(
  group: CaseloadGroup,
  rows: readonly CaseloadRow[],
  { targets, today, timezone, asOf }: Pick<CaseloadView, 'targets' | 'today' | 'timezone' | 'asOf'>,
): number {
  if (group === 'urgent') {
    const limit = Date.parse(asOf) - targets.urgentMinutes * 60_000;
    return rows.filter((row) => Date.parse(row.since) < limit).length;
  }
  const days = targetDays(group, targets);
  if (days === null) return 0;
  return rows.filter((row) => workingDaysBetween(localDateAt(row.since, timezone), today) > days).length;
}

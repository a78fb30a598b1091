import { dayNumber } from '#lib/clinical/local-date.ts';
import { median } from '#lib/clinical/statistics.ts';

const WINDOW_DAYS = 7;
const LEAST_VALUES = 3;

/**
 * Median of the reports in the 7 days that end on each date; null with fewer than 3 of them.
 * `reports` are local dates with their value, in any order.
 */
export function runningMedian(
  reports: readonly { on: string; value: number }[],
  dates: readonly string[],
): (number | null)[] {
  const known = reports.map((report) => ({ day: dayNumber(report.on), value: report.value }));
  return dates.map((date) => {
    const end = dayNumber(date);
    const within = known.filter(({ day }) => day <= end && day > end - WINDOW_DAYS).map(({ value }) => value);
    return within.length < LEAST_VALUES ? null : median(within);
  });
}

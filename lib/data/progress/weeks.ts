import { addDays, daysBetween } from '#lib/clinical/local-date.ts';
import { lowerMedian, median } from '#lib/clinical/statistics.ts';
import type { DayPoint, WeekPoint } from './view.ts';

/** Five ratings are far more reliable than one; fewer than three are shown as days only [HEA14]. */
const LEAST_ANSWERS = 3;

/** The weeks of a program up to `today`, the running one last, each with the medians of its answers. */
export function weeksOf(days: readonly DayPoint[], startedOn: string, today: string): WeekPoint[] {
  const count = Math.max(0, Math.floor(daysBetween(startedOn, today) / 7) + 1);
  return Array.from({ length: count }, (_, index) => {
    const from = addDays(startedOn, 7 * index);
    const to = addDays(from, 6);
    const inWeek = days.filter(({ date }) => date >= from && date <= to && date <= today);
    return {
      week: index + 1,
      from,
      to,
      leg: middle(inWeek, 'leg', median),
      back: middle(inWeek, 'back', median),
      zone: middle(inWeek, 'zone', lowerMedian),
    };
  });
}

function middle(
  days: readonly DayPoint[],
  series: 'leg' | 'back' | 'zone',
  of: (values: readonly number[]) => number | null,
): number | null {
  const values = days.map((day) => day[series]).filter((value) => value !== null);
  return values.length < LEAST_ANSWERS ? null : of(values);
}

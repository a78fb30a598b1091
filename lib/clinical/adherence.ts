import type { Plan } from './plan.ts';
import { atLeast, roundHalfUp } from './statistics.ts';

/** Adherence over completed days; `percent` is null when nothing was planned, never 0 for that. */
export interface Adherence {
  readonly planned: number;
  readonly done: number;
  readonly percent: number | null;
  /** Days of the window on which a program ran and was not paused. */
  readonly activeDays: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Share of the planned units done over the `days` completed days before `on`; today is left out.
 * Source: satisfactory adherence is usually taken as 80 % and more [BAI20].
 */
export function adherenceOver(plan: Plan, on: number, days: number): Adherence {
  const from = on - days;
  const to = on - 1;
  const weekly = plan.weeklyTotals(from, to);
  let { planned, done } = weekly;
  let activeDays = 0;
  for (let day = from; day <= to; day += 1) {
    const planDay = plan.dayOf(day);
    planned += planDay.planned;
    done += planDay.done;
    if (planDay.active) activeDays += 1;
  }
  const percent = planned === 0 ? null : roundHalfUp((100 * done) / planned);
  return { planned, done, percent, activeDays, from, to };
}

/**
 * Due days in a row, up to yesterday, with at least `keptPercent` of the plan done; today is added when it
 * is already kept. Rest and paused days neither add nor break.
 */
export function streakOn(plan: Plan, on: number, keptPercent: number): number {
  if (plan.firstDay === null) return 0;
  const isKept = (day: number) => {
    const { planned, done } = plan.dayOf(day);
    return planned === 0 ? null : atLeast(100 * done, keptPercent * planned);
  };
  let streak = isKept(on) ? 1 : 0;
  for (let day = on - 1; day >= plan.firstDay; day -= 1) {
    const kept = isKept(day);
    if (kept === false) break;
    if (kept) streak += 1;
  }
  return streak;
}

export type AdherenceBand = 'good' | 'partial' | 'low';

/** Band of a percentage; null when nothing was planned. */
export function adherenceBand(
  percent: number | null,
  limits: { readonly goodPercent: number; readonly partialPercent: number },
): AdherenceBand | null {
  if (percent === null) return null;
  if (percent >= limits.goodPercent) return 'good';
  return percent >= limits.partialPercent ? 'partial' : 'low';
}

/** One day of the plan at a glance: `missing` means no log at all, `none` that it was skipped with a reason. */
export type DayMark = 'all' | 'some' | 'none' | 'missing' | 'rest';

/** Marks of the days from `from` to `to`. `loggedDays`: days with an exercise log of any kind. */
export function dayMarks(plan: Plan, from: number, to: number, loggedDays: ReadonlySet<number>): DayMark[] {
  const marks: DayMark[] = [];
  for (let day = from; day <= to; day += 1) {
    const { planned, done } = plan.dayOf(day);
    if (planned === 0) marks.push('rest');
    else if (atLeast(done, planned)) marks.push('all');
    else if (done > 0) marks.push('some');
    else marks.push(loggedDays.has(day) ? 'none' : 'missing');
  }
  return marks;
}

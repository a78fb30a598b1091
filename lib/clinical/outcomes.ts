import { adherenceOver } from './adherence.ts';
import { contextOn } from './context.ts';
import { importantImprovementTests } from './improvement.ts';
import type { Prepared } from './prepared.ts';

/** y yes, n no, - unknown. */
export type Known = 'y' | 'n' | '-';

/** What one program week (7 days from day 0 on) was, once it has ended. */
export interface OutcomeWeek {
  /** Units of the plan, and of them done; a part counts 0.5. */
  readonly planned: number;
  readonly done: number;
  /** Days with an exercise log of any kind, a skipped exercise with its reason too. */
  readonly logDays: number;
  /** Exercise reported on at least 3 days, or on every planned one when fewer were planned; - without a plan. */
  readonly kept: Known;
  /** Clinically important improvement on the last day of the week, by measure and by any way. */
  readonly pain: Known;
  readonly rmdq: Known;
  readonly psfs: Known;
  readonly better: Known;
}

const WEEK_DAYS = 7;
/** Exercise on this many days of a week counts as still exercising. */
export const KEPT_DAYS = 3;
/** Three years; what goes on for longer is maintenance. */
const MOST_WEEKS = 156;

const known = (met: boolean | null | undefined): Known =>
  met === null || met === undefined ? '-' : met ? 'y' : 'n';

/**
 * The program weeks that have ended by `lastDay` (a day number), from day 0 on. Empty before the first one has.
 * "Better" is any of the four ways to a clinically important improvement; "not better" needs a known change in pain.
 */
export function outcomeWeeks(prepared: Prepared, lastDay: number): OutcomeWeek[] {
  const logged = new Set(prepared.logs.map(({ day }) => day));
  const exercised = new Set(prepared.logs.filter((log) => log.done > 0).map(({ day }) => day));
  const weeks: OutcomeWeek[] = [];
  for (let from = prepared.startDay; weeks.length < MOST_WEEKS; from += WEEK_DAYS) {
    const to = from + WEEK_DAYS - 1;
    if (to > lastDay) break;
    weeks.push(weekOf(prepared, { from, to }, logged, exercised));
  }
  return weeks;
}

function weekOf(
  prepared: Prepared,
  { from, to }: { from: number; to: number },
  logged: ReadonlySet<number>,
  exercised: ReadonlySet<number>,
): OutcomeWeek {
  const { planned, done } = adherenceOver(prepared.plan, to + 1, WEEK_DAYS);
  const days = Array.from({ length: WEEK_DAYS }, (_, index) => from + index);
  const plannedDays =
    days.filter((day) => prepared.plan.dayOf(day).planned > 0).length +
    prepared.plan.weeklyTotals(from, to).planned;
  const needed = Math.min(KEPT_DAYS, plannedDays);
  const exerciseDays = days.filter((day) => exercised.has(day)).length;
  const tests = importantImprovementTests(contextOn(prepared, to));
  const met = (id: string) => tests.find((test) => test.id === id)?.met;
  const pain = known(met('important-drop'));
  const isBetter = tests.some((test) => test.met === true);
  return {
    planned,
    done,
    logDays: days.filter((day) => logged.has(day)).length,
    kept: needed === 0 ? '-' : known(exerciseDays >= needed),
    pain,
    rmdq: known(met('important-rmdq')),
    psfs: known(met('important-psfs')),
    better: isBetter ? 'y' : pain === '-' ? '-' : 'n',
  };
}

/** A share with its likely range. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** Whole percent, halves up. */
  readonly percent: number;
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile of a two-sided 95 % range. */
const Z = 1.959964;

/** `count` of `of` in percent with the Wilson score interval at 95 %; null when `of` is 0. */
export function shareOf(count: number, of: number): Share | null {
  if (of <= 0) return null;
  const p = count / of;
  const z2 = Z * Z;
  const middle = (p + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Z / (1 + z2 / of)) * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of));
  const whole = (value: number) => Math.floor(100 * Math.min(1, Math.max(0, value)) + 0.5);
  return { count, of, percent: whole(p), low: whole(middle - half), high: whole(middle + half) };
}

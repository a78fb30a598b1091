import { shareOf } from '#lib/clinical/outcomes.ts';
import {
  CHANGE_WEEKS,
  type ChangeWeek,
  MEASURES,
  type ReviewMeasure,
  SMALLEST_GROUP,
  STEP_WEEKS,
  type StepWeek,
} from './input.ts';
import type { ShareView, StepView } from './view.ts';

/** People who started in the period and of whom the same is known. */
export type CohortRow = {
  therapistId: string;
  programKey: string;
  stage: 1 | 2 | 3 | 4;
  /** Letters in the order of `CODE` in statements.ts. */
  code: string;
  people: number;
};

const SENT = 0;
const OPENED = 1;
const REPORTED = 2;
const WEEKS_FROM = 3;
const CHANGES_FROM = WEEKS_FROM + STEP_WEEKS.length;

const weekAt = (week: StepWeek) => WEEKS_FROM + STEP_WEEKS.indexOf(week);
const changeAt = (measure: ReviewMeasure, week: ChangeWeek) =>
  CHANGES_FROM + MEASURES.indexOf(measure) * CHANGE_WEEKS.length + CHANGE_WEEKS.indexOf(week);

function peopleWith(rows: readonly CohortRow[], at: number, letter: string): number {
  return rows.reduce((sum, row) => sum + (row.code[at] === letter ? row.people : 0), 0);
}

export const peopleIn = (rows: readonly { people: number }[]) =>
  rows.reduce((sum, row) => sum + row.people, 0);

/** A share of those known; groups below the smallest one are only counted. */
export function shareView(count: number, of: number, unknown: number): ShareView {
  if (of < SMALLEST_GROUP) return of + unknown === 0 ? { kind: 'none' } : { kind: 'few', of, unknown };
  const share = shareOf(count, of);
  return share ? { kind: 'share', share, unknown } : { kind: 'none' };
}

/** Clinically important improvement at the end of a program week, among those of whom it is known. */
export function changeView(rows: readonly CohortRow[], measure: ReviewMeasure, week: ChangeWeek): ShareView {
  const at = changeAt(measure, week);
  const yes = peopleWith(rows, at, 'y');
  return shareView(yes, yes + peopleWith(rows, at, 'n'), peopleWith(rows, at, '-'));
}

/** Still exercising in a program week, among those who had a plan in it. */
export function weekView(rows: readonly CohortRow[], week: StepWeek): ShareView {
  const yes = peopleWith(rows, weekAt(week), 'y');
  const followed = yes + peopleWith(rows, weekAt(week), 'n');
  return shareView(yes, followed, peopleWith(rows, weekAt(week), '-'));
}

/** Share of those who reached a week and whose change in pain is not known. */
export function missingView(rows: readonly CohortRow[], week: ChangeWeek): ShareView {
  const at = changeAt('pain', week);
  const missing = peopleWith(rows, at, '-');
  return shareView(missing, missing + peopleWith(rows, at, 'y') + peopleWith(rows, at, 'n'), 0);
}

/** From the program given to week 12. */
export function stepViews(rows: readonly CohortRow[]): StepView[] {
  const all = peopleIn(rows);
  const step = (name: StepView['step'], count: number, followed: number): StepView => {
    const isFew = followed < SMALLEST_GROUP;
    const share = isFew ? null : shareOf(count, followed);
    return { step: name, followed, count: isFew ? null : count, percent: share?.percent ?? null };
  };
  return [
    step('given', all, all),
    step('sent', peopleWith(rows, SENT, 'y'), all),
    step('opened', peopleWith(rows, OPENED, 'y'), all),
    step('reported', peopleWith(rows, REPORTED, 'y'), all),
    ...STEP_WEEKS.map((week) => {
      const yes = peopleWith(rows, weekAt(week), 'y');
      return step(`week-${week}`, yes, yes + peopleWith(rows, weekAt(week), 'n'));
    }),
  ];
}

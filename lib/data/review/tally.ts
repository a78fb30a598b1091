import { shareOf } from '#lib/clinical/outcomes.ts';
import type { Judged, StartedRow } from './count-episodes.ts';
import { type ChangeWeek, type ReviewMeasure, SMALLEST_GROUP, STEP_WEEKS, type StepWeek } from './input.ts';
import { type Mark, type Said, says } from './marks.ts';
import type { ShareView, StepView } from './view.ts';

/** People of whom a week that had ended says so. */
function peopleWith(rows: readonly Judged[], week: StepWeek, mark: Mark, said: Said): number {
  return rows.reduce((sum, { marks, people }) => {
    const ofWeek = marks[week];
    return ofWeek !== undefined && says(ofWeek, mark, said) ? sum + people : sum;
  }, 0);
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
export function changeView(rows: readonly Judged[], measure: ReviewMeasure, week: ChangeWeek): ShareView {
  const yes = peopleWith(rows, week, measure, 'y');
  return shareView(yes, yes + peopleWith(rows, week, measure, 'n'), peopleWith(rows, week, measure, '-'));
}

/** Still exercising in a program week, among those who had a plan in it. */
export function weekView(rows: readonly Judged[], week: StepWeek): ShareView {
  const yes = peopleWith(rows, week, 'kept', 'y');
  return shareView(yes, yes + peopleWith(rows, week, 'kept', 'n'), peopleWith(rows, week, 'kept', '-'));
}

/** Share of those who reached a week and whose change in pain is not known. */
export function missingView(rows: readonly Judged[], week: ChangeWeek): ShareView {
  const missing = peopleWith(rows, week, 'pain', '-');
  const known = peopleWith(rows, week, 'pain', 'y') + peopleWith(rows, week, 'pain', 'n');
  return shareView(missing, missing + known, 0);
}

/** From the program given to week 12. */
export function stepViews(rows: readonly StartedRow[]): StepView[] {
  const all = peopleIn(rows);
  const step = (name: StepView['step'], count: number, followed: number): StepView => {
    const isFew = followed < SMALLEST_GROUP;
    const share = isFew ? null : shareOf(count, followed);
    return { step: name, followed, count: isFew ? null : count, percent: share?.percent ?? null };
  };
  return [
    step('given', all, all),
    step('sent', peopleIn(rows.filter(({ isSent }) => isSent)), all),
    step('opened', peopleIn(rows.filter(({ isOpened }) => isOpened)), all),
    step('reported', peopleIn(rows.filter(({ isReported }) => isReported)), all),
    ...STEP_WEEKS.map((week) => {
      const yes = peopleWith(rows, week, 'kept', 'y');
      return step(`week-${week}`, yes, yes + peopleWith(rows, week, 'kept', 'n'));
    }),
  ];
}

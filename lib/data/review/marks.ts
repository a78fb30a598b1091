import type { OutcomeWeek } from '#lib/clinical/outcomes.ts';

// The judgments of one program week as one number, as `episode_outcomes.week_marks` holds it.

/** In order of their bits: "still exercising", important change by measure, and by any of them. */
const MARKS = ['kept', 'pain', 'rmdq', 'psfs', 'better'] as const;
export type Mark = (typeof MARKS)[number];

const BITS = 2;
const MASK = 3;

/** What two bits say. */
export const SAID = { '-': 0, y: 1, n: 2 } as const;
export type Said = keyof typeof SAID;

export const shiftOf = (mark: Mark) => BITS * MARKS.indexOf(mark);

/** All judgments of a week. */
export const marksOf = (week: Pick<OutcomeWeek, Mark>): number =>
  MARKS.reduce((sum, mark) => sum + (SAID[week[mark]] << shiftOf(mark)), 0);

/** Whether the marks of a week say so. */
export const says = (marks: number, mark: Mark, said: Said) =>
  ((marks >> shiftOf(mark)) & MASK) === SAID[said];

/** SQL for one judgment of a week, 0 to 2; null when the week had not ended by the end of the period. */
export const markSql = (mark: Mark, week: number) =>
  `case when k_to >= ${week} then (week_marks[${week}] >> ${shiftOf(mark)}) & ${MASK} end`;

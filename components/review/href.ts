import { daysBetween } from '#lib/clinical/local-date.ts';
import { DIVISIONS, LONGEST_DAYS } from '#lib/data/review/input.ts';
import type { ReviewView } from '#lib/data/review/view.ts';

type Filter = ReviewView['filter'];
type Search = Record<string, string | string[] | undefined>;

/** What a review's address is made of. */
export type ReviewPlace = { filter: Filter; period: { from: string; to: string } };

function queryOf({ filter, period }: ReviewPlace): URLSearchParams {
  const { weeks, therapistId, stage, program, by } = filter;
  const query = new URLSearchParams();
  if (weeks !== null) query.set('weeks', String(weeks));
  else {
    query.set('from', period.from);
    query.set('to', period.to);
  }
  if (therapistId !== null) query.set('therapistId', therapistId);
  if (stage !== null) query.set('stage', String(stage));
  if (program !== null) query.set('program', program);
  if (by !== 'therapist') query.set('by', by);
  return query;
}

/** Address of the review with some of its filters changed. */
export function reviewHref(place: ReviewPlace, change: Partial<Filter> = {}): string {
  return `/review?${queryOf({ ...place, filter: { ...place.filter, ...change } })}`;
}

/** Address of the same figures as files. */
export function reviewFilesHref(place: ReviewPlace): string {
  return `/api/v1/downloads/review?${queryOf(place)}`;
}

/** Address of the people behind a figure. */
export function peopleHref(place: ReviewPlace, cell: string, change: Partial<Filter> = {}): string {
  const query = queryOf({ ...place, filter: { ...place.filter, ...change } });
  query.set('cell', cell);
  return `/review/people?${query}`;
}

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const isDate = (value: string) => DATE.test(value) && new Date(value).toISOString().startsWith(value);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const KNOWN: Readonly<Record<string, (value: string) => boolean>> = {
  weeks: (value) => /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= 104,
  therapistId: (value) => UUID.test(value),
  stage: (value) => ['1', '2', '3', '4'].includes(value),
  program: (value) => value !== '' && value.length <= 120,
  by: (value) => DIVISIONS.some((division) => division === value),
};

export type PeriodProblem = 'date' | 'order' | 'long';

/** What the page asks from its address, and what is wrong with a period of one's own: then the usual one is shown. */
export function reviewInput(search: Search): {
  input: Record<string, string>;
  problem: PeriodProblem | null;
} {
  const input: Record<string, string> = {};
  for (const [key, isFilter] of Object.entries(KNOWN)) {
    const value = search[key];
    if (typeof value === 'string' && isFilter(value)) input[key] = value;
  }
  const { from, to } = search;
  const isGiven = typeof from === 'string' && typeof to === 'string' && (from !== '' || to !== '');
  if (!isGiven) return { input, problem: null };
  const problem = periodProblem(from, to);
  return problem ? { input, problem } : { input: { ...input, from, to }, problem: null };
}

function periodProblem(from: string, to: string): PeriodProblem | null {
  if (!isDate(from) || !isDate(to)) return 'date';
  if (from > to) return 'order';
  return daysBetween(from, to) >= LONGEST_DAYS ? 'long' : null;
}

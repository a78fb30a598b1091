import { RULE_IDS } from '#lib/clinical/rule-id.ts';
import { CASELOAD_GROUPS, type CaseloadFilter } from '#lib/data/caseload/view.ts';

/** A filter as a query string; what is left out is at rest (my own patients, every group, stage, program and flag). */
export function listQuery(filter: CaseloadFilter, change: Partial<CaseloadFilter> = {}): string {
  const { mine, therapist, group, stage, program, rule, name } = { ...filter, ...change };
  const query = new URLSearchParams();
  if (therapist !== null) query.set('therapist', therapist);
  else if (!mine) query.set('mine', 'false');
  if (group !== null) query.set('group', group);
  if (stage !== null) query.set('stage', String(stage));
  if (program !== null) query.set('program', program);
  if (rule !== null) query.set('rule', rule);
  if (name !== null && name !== '') query.set('name', name);
  return query.toString();
}

/** Address of the caseload with a filter. */
export function caseloadHref(filter: CaseloadFilter, change: Partial<CaseloadFilter> = {}): string {
  const text = listQuery(filter, change);
  return text === '' ? '/caseload' : `/caseload?${text}`;
}

/** The same as input of the query, for the rows after a page. */
export function nextPageInput(filter: CaseloadFilter, after: string): Record<string, string> {
  return { ...Object.fromEntries(new URLSearchParams(listQuery(filter))), after };
}

const LONGEST_NAME = 100;
const LONGEST_TITLE = 200;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const isText = (value: string, longest: number) => value.trim() !== '' && value.length <= longest;

/** What each part of the address may be. */
const KNOWN: Readonly<Record<string, (value: string) => boolean>> = {
  mine: (value) => value === 'true' || value === 'false',
  therapist: (value) => UUID.test(value),
  group: (value) => CASELOAD_GROUPS.some((group) => group === value),
  stage: (value) => ['1', '2', '3', '4'].includes(value),
  program: (value) => isText(value, LONGEST_TITLE),
  rule: (value) => RULE_IDS.some((rule) => rule === value),
  name: (value) => isText(value, LONGEST_NAME),
};

/** What the page passes on from its address; a part that is no filter of the list is left out. */
export function caseloadInput(
  searchParams: Record<string, string | string[] | undefined>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(KNOWN).flatMap(([key, isFilter]) => {
      const value = searchParams[key];
      return typeof value === 'string' && isFilter(value) ? [[key, value]] : [];
    }),
  );
}

export function isSameFilter(a: CaseloadFilter, b: CaseloadFilter): boolean {
  return listQuery(a) === listQuery(b);
}

/** What narrows the list beside whose patients and which group; the empty filter takes it away. */
export const WIDE = { group: null, stage: null, program: null, rule: null, name: null } as const;

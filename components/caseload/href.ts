import { CASELOAD_GROUPS, type CaseloadFilter } from '#lib/data/caseload/view.ts';

/** Address of the caseload with a filter; what is left out is at rest (my own patients, every group and stage). */
export function caseloadHref(filter: CaseloadFilter, change: Partial<CaseloadFilter> = {}): string {
  const { mine, group, stage, name } = { ...filter, ...change };
  const query = new URLSearchParams();
  if (!mine) query.set('mine', 'false');
  if (group !== null) query.set('group', group);
  if (stage !== null) query.set('stage', String(stage));
  if (name !== null && name !== '') query.set('name', name);
  const text = query.toString();
  return text === '' ? '/caseload' : `/caseload?${text}`;
}

/** The same as input of the query, for the rows after a page. */
export function nextPageInput(filter: CaseloadFilter, after: string): Record<string, string> {
  const query = Object.fromEntries(new URL(caseloadHref(filter), 'http://caseload').searchParams);
  return { ...query, after };
}

const LONGEST_NAME = 100;

/** What each part of the address may be. */
const KNOWN: Readonly<Record<string, (value: string) => boolean>> = {
  mine: (value) => value === 'true' || value === 'false',
  group: (value) => CASELOAD_GROUPS.some((group) => group === value),
  stage: (value) => ['1', '2', '3', '4'].includes(value),
  name: (value) => value.trim() !== '' && value.length <= LONGEST_NAME,
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
  return caseloadHref(a) === caseloadHref(b);
}

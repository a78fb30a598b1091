import type { LibraryFilter } from '#lib/data/exercises/view.ts';

const KEYS = [
  'q',
  'from',
  'stage',
  'category',
  'direction',
  'position',
  'equipment',
  'kind',
  'template',
] as const;

/** Address of the library with a filter; what is left out is at rest. */
export function libraryHref(filter: LibraryFilter, change: Partial<LibraryFilter> = {}, page = 1): string {
  const wanted = { ...filter, ...change };
  const query = new URLSearchParams();
  for (const key of KEYS) {
    const value = wanted[key];
    if (value !== undefined && value !== '') query.set(key, String(value));
  }
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '/library' : `/library?${text}`;
}

/** What the page passes on from its address; anything else there is no business of the query. */
export function libraryInput(
  searchParams: Record<string, string | string[] | undefined>,
): Record<string, string> {
  return Object.fromEntries(
    [...KEYS, 'page'].flatMap((key) => {
      const value = searchParams[key];
      return typeof value === 'string' && value !== '' ? [[key, value]] : [];
    }),
  );
}

/** True when nothing narrows the list. */
export function isAtRest(filter: LibraryFilter): boolean {
  return libraryHref(filter) === '/library';
}

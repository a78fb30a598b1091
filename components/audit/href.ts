import { AuditInput } from '#lib/data/audit/input.ts';

type Given = { [name in 'actorId' | 'patientId' | 'area' | 'verdict' | 'from' | 'to']?: string | undefined };

/** Address of the audit page with a filter, and of its next page. */
export function auditHref(filter: Given, after?: string): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) search.set(name, value);
  if (after) search.set('after', after);
  return search.size > 0 ? `/audit?${search}` : '/audit';
}

/** What an address asks for; a part that can't be is left out. */
export function auditInput(search: Readonly<Record<string, string | string[] | undefined>>): object {
  const shape = AuditInput.shape;
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, schema]) => {
      const value = search[name];
      return typeof value === 'string' && value !== '' && schema.safeParse(value).success
        ? [[name, value]]
        : [];
    }),
  );
}

import { expect, it } from 'vitest';
import { EXPECTATIONS } from '#e2e/authorization/expectations.ts';
import verbs from '#lib/i18n/messages/en/verbs.json' with { type: 'json' };

const written = Object.entries(verbs).flatMap(([area, acts]) =>
  Object.keys(acts).map((act) => `${area}.${act}`),
);

it('what the audit holds can be read: every entry has words, and none is left over', () => {
  expect(written.sort()).toEqual(Object.keys(EXPECTATIONS).sort());
});

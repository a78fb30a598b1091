import { expect, it } from 'vitest';
import { EXPECTATIONS } from '#e2e/authorization/expectations.ts';
import data from '#lib/i18n/messages/en/data.json' with { type: 'json' };
import verbs from '#lib/i18n/messages/en/verbs.json' with { type: 'json' };

const written = Object.entries(verbs).flatMap(([area, acts]) =>
  Object.keys(acts).map((act) => `${area}.${act}`),
);

/** Written beside the guard, before or between sessions. */
const AROUND_SIGN_IN = ['account.leave-clinic', 'account.enter-clinic', 'invitation.accept'];

it('what the audit holds can be read: every entry has words, and none is left over', () => {
  expect(written.sort()).toEqual([...Object.keys(EXPECTATIONS), ...AROUND_SIGN_IN].sort());
});

it('every area has a name in the filter', () => {
  expect(Object.keys(data.audit.areaName).sort()).toEqual(Object.keys(verbs).sort());
});

import { expect, test } from '@playwright/test';
import { EXPECTATIONS } from './expectations.ts';
import { builtActions, builtRoutes } from './manifests.ts';
import { ACTIONS, KEY_ENTRIES, OPEN, PAGES, ROUTES } from './surface.ts';

// What the build can serve and what the authorization tests know must be the same, both ways.

test('every page and route of the build has a policy, and every policy a page or route', () => {
  const known = [...Object.keys(PAGES), ...Object.keys(ROUTES), ...Object.keys(OPEN)].sort();
  expect(builtRoutes()).toEqual(known);
});

test('every server action of the build adapts a known command, and every one listed is built', () => {
  const built = builtActions().map((action) => action.key);
  expect([...new Set(built)].sort()).toEqual(Object.keys(ACTIONS).sort());
});

test('every entry of the registry is reachable, and only entries are', () => {
  const reached = [
    ...Object.values(PAGES).flatMap((page) => page.reads),
    ...Object.values(ROUTES).map((route) => route.entry),
    ...Object.values(ACTIONS),
    ...KEY_ENTRIES,
  ];
  expect([...new Set(reached)].sort()).toEqual(Object.keys(EXPECTATIONS).sort());
});

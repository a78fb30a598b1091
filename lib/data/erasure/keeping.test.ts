import { expect, it } from 'vitest';
import { keepUntil } from './keeping.ts';

it.each([
  ['2020-03-01', 7, '2027-02-28', '2027-03-01'],
  ['2020-03-01', 7, '2027-03-01', '2027-03-01'],
  ['2020-03-01', 7, '2027-03-02', null],
  ['2024-02-29', 7, '2026-01-01', '2031-02-28'],
  ['2024-02-29', 8, '2026-01-01', '2032-02-29'],
  ['2026-11-20', 0, '2026-11-20', '2026-11-20'],
  ['2026-11-20', 0, '2026-11-21', null],
])('last contact %s, %i years, on %s: %s', (last, years, today, until) => {
  expect(keepUntil(last, years, today)).toBe(until);
});

import { expect, it } from 'vitest';
import { waitingTime } from './waiting.ts';

const minute = 60_000;

it.each([
  [0, { total: 0, days: 0, hours: 0, minutes: 0 }],
  [59_999, { total: 0, days: 0, hours: 0, minutes: 0 }],
  [81 * minute, { total: 81, days: 0, hours: 1, minutes: 21 }],
  [1440 * minute, { total: 1440, days: 1, hours: 0, minutes: 0 }],
  [1439 * minute, { total: 1439, days: 0, hours: 23, minutes: 59 }],
  [-minute, { total: 0, days: 0, hours: 0, minutes: 0 }],
])('%i ms', (passed, expected) => {
  expect(waitingTime(1_000_000, 1_000_000 + passed)).toEqual(expected);
});

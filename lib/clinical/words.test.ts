import { expect, test } from 'vitest';
import { dayNumber } from './local-date.ts';
import { amount, counted, dayName, exerciseName, painName, zoneName } from './words.ts';

test('zones, days, counts and names', () => {
  expect([0, 1, 2, 3, 4, 5].map(zoneName)).toEqual([
    'no symptoms',
    'back',
    'buttock',
    'thigh',
    'below knee',
    'foot',
  ]);
  expect(
    ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09', '2026-01-10', '2026-01-11'].map(
      (date) => dayName(dayNumber(date)),
    ),
  ).toEqual([
    'Monday 2026-01-05',
    'Tuesday 2026-01-06',
    'Wednesday 2026-01-07',
    'Thursday 2026-01-08',
    'Friday 2026-01-09',
    'Saturday 2026-01-10',
    'Sunday 2026-01-11',
  ]);
  expect([0, 1, 2].map((count) => counted(count, 'day'))).toEqual(['0 days', '1 day', '2 days']);
  expect(exerciseName('sciatic-slider-supine')).toBe('Sciatic slider supine');
  expect(exerciseName('own-box-bridge')).toBe('Box bridge');
  expect(exerciseName('on-your-own-feet')).toBe('On your own feet');
  expect([6, 5.5, 5.25, 0].map(amount)).toEqual(['6', '5.5', '5.3', '0']);
  expect((['leg', 'back', 'worst'] as const).map(painName)).toEqual(['leg', 'back', 'pain']);
});

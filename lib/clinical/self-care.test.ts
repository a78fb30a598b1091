import { describe, expect, test } from 'vitest';
import { comfortAfter, comfortOn } from './self-care.ts';
import { resolveSettings } from './settings.ts';

test.each([
  [0, 'cold'],
  [47.9, 'cold'],
  [48, 'warm'],
  [49, 'warm'],
])('%d hours after the start: %s', (hours, comfort) => {
  expect(comfortAfter(hours)).toBe(comfort);
});

test('a clinic may set the hours', () => {
  expect(comfortAfter(24, resolveSettings({ 'selfCare.coldHours': 24 }))).toBe('warm');
});

describe('by dates', () => {
  test.each([
    ['onset today', '2026-03-10', null, 'cold'],
    ['onset yesterday', '2026-03-09', null, 'cold'],
    ['onset two days ago', '2026-03-08', null, 'warm'],
    ['old onset, flare yesterday', '2026-01-01', '2026-03-09', 'cold'],
    ['flare before the onset', '2026-03-09', '2026-03-01', 'cold'],
    ['flare two days ago', null, '2026-03-08', 'warm'],
    ['a flare that lies ahead', '2026-03-01', '2026-03-11', 'warm'],
    ['nothing known', null, null, 'warm'],
  ])('%s', (_name, onsetDate, flareStartedOn, comfort) => {
    expect(comfortOn({ on: '2026-03-10', onsetDate, flareStartedOn })).toBe(comfort);
  });
});

import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/clinical/local-date.ts';
import { flarePlan, type SaidDay, soreDay } from './day-signs.ts';

const TODAY = '2026-03-12';

/** Days before today, with leg and back pain, and whether a flare-up was said. */
const said = (ago: number, leg: number | null, back: number | null = 2, flareDay = false): SaidDay => ({
  date: addDays(TODAY, -ago),
  leg,
  back,
  flareDay,
});

describe('soreDay', () => {
  it.each([
    ['one more is not sore', [said(1, 3), said(0, 4)], null],
    ['two more is sore', [said(1, 3), said(0, 5)], { now: 5, before: 3 }],
    ['the last answered day counts', [said(3, 3), said(1, null), said(0, 5)], { now: 5, before: 3 }],
    ['a day too long ago does not', [said(4, 3), said(0, 9)], null],
    ['nothing said today', [said(1, 3)], null],
    ['nothing said before', [said(0, 9)], null],
  ])('%s', (_, days, expected) => {
    expect(soreDay(days, TODAY)).toEqual(expected);
  });
});

describe('flarePlan', () => {
  const flare = (ago: number, leg: number | null = 8) => said(ago, leg, 2, true);

  it.each([
    ['is on at once', [flare(0)], { since: TODAY, until: '2026-03-14' }],
    ['is on without a number', [flare(0, null)], { since: TODAY, until: '2026-03-14' }],
    ['is on for the third day', [flare(2)], { since: '2026-03-10', until: TODAY }],
    ['is over on the fourth', [flare(3)], null],
    ['counts anew when said again', [flare(3), flare(1)], { since: '2026-03-09', until: '2026-03-13' }],
    [
      'a new one after a break begins then',
      [flare(8), flare(1)],
      { since: '2026-03-11', until: '2026-03-13' },
    ],
    [
      'stays while pain is 2 above usual',
      [said(5, 3), flare(2), said(1, 5)],
      { since: '2026-03-10', until: TODAY },
    ],
    ['ends when pain is 1 above usual', [said(5, 3), flare(2), said(1, 4)], null],
    ['the back counts as well', [said(5, 3), flare(2), said(1, 4, 5)], { since: '2026-03-10', until: TODAY }],
    ['does not end on its own day', [said(5, 8), flare(0)], { since: TODAY, until: '2026-03-14' }],
    ['without a usual it lasts its days', [flare(2), said(1, 0)], { since: '2026-03-10', until: TODAY }],
    ['is not before it was said', [said(0, 8)], null],
  ])('%s', (_, days, expected) => {
    expect(flarePlan(days, TODAY)).toEqual(expected);
  });

  it('does not look at days to come', () => {
    expect(flarePlan([{ ...flare(0), date: addDays(TODAY, 1) }], TODAY)).toBeNull();
  });
});

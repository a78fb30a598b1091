import { describe, expect, test } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import { onDay, type PatientSpec, patient } from '../fixtures/patient.ts';
import { flare } from './flare.ts';
import { relapse } from './relapse.ts';

interface Back {
  readonly leg?: string;
  readonly back?: string;
  readonly recovered?: number | null;
  readonly day?: number;
}

/** In maintenance: weekly reports of no pain, then what comes. Evaluated on day 75. */
const at = ({
  leg = 'd60: 0 - - - - - - 0 - - - - - - 4 5',
  back,
  recovered = 35,
  day = 75,
}: Back): PatientSpec => ({
  stage: 4,
  day,
  intake: [5, 4, 4],
  leg,
  ...(back === undefined ? {} : { back }),
  episode: { mode: 'maintenance', recoveredOn: recovered === null ? null : onDay(recovered) },
});

describe('RELAPSE and its early form', () => {
  test.each([
    ['both 3 or more', {}, 'review', null],
    ['exactly 3 twice', { leg: 'd74: 3 3' }, 'review', null],
    ['the first just below 3', { leg: 'd74: 2.5 3' }, null, null],
    ['V26 with a second report of 2', { leg: 'd74: 4 2' }, null, null],
    ['one in the leg, one in the back', { leg: 'd74: 0 4', back: '5 0' }, 'review', null],
    ['30 good days', { recovered: 45 }, 'review', null],
    ['29 good days', { recovered: 46 }, null, 'watch'],
    ['31 good days', { recovered: 44 }, 'review', null],
    ['recovery date not known', { recovered: null }, null, 'watch'],
    ['3 days apart', { leg: 'd72: 4 - - 4' }, 'review', null],
    ['4 days apart', { leg: 'd71: 4 - - - 4' }, null, null],
    ['latest 3 days ago', { leg: 'd71: 4 4' }, 'review', null],
    ['latest 4 days ago', { leg: 'd70: 4 4' }, null, null],
    ['a single report', { leg: 'd75: 9' }, null, null],
    ['no report at all', { leg: '-' }, null, null],
  ] as const)('%s', (_name, spec, relapsed, early) => {
    expect(severityOf(relapse, at(spec))).toBe(relapsed);
    expect(severityOf(flare, at(spec))).toBe(early);
  });

  test('a check-in without a rating is passed over', () => {
    expect(severityOf(relapse, { ...at({ leg: 'd73: 4 5' }), ticks: { 75: [] } })).toBe('review');
  });

  test('runs in maintenance only', () => {
    const spec = { ...at({}), episode: { mode: 'active' as const, recoveredOn: onDay(35) } };
    expect(severityOf(relapse, spec)).toBeNull();
  });

  test('a paused day is not judged', () => {
    const spec = { ...at({}), rest: { pauses: [{ from: onDay(75), to: onDay(75) }] } };
    expect(severityOf(relapse, spec)).toBeNull();
  });

  test('the early form says so, and is the only flag', () => {
    const finding = findingOf(flare, at({ recovered: 46 }));
    expect(finding?.variant).toBe('early-return');
    expect(finding?.says).toBe('Early return of pain after 29 good days');
    expect(findingOf(flare, at({ recovered: null }))?.says).toBe(
      'Early return of pain after an unknown number of good days',
    );
    expect(evaluate(patient(at({ recovered: 46 }))).flags.map((flag) => flag.rule)).toEqual(['FLARE']);
  });
});

import { describe, expect, test } from 'vitest';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import { onDay, type PatientSpec, program } from '../fixtures/patient.ts';
import { ready } from './ready.ts';

type Session = NonNullable<PatientSpec['sessions']>[number];

const calm = (day: number, over: Partial<Session> = {}): Session => ({
  day,
  peakPain: 2,
  settledByMorning: true,
  ...over,
});

const SESSIONS = [calm(15), calm(17), calm(19)];

const at = (over: Partial<PatientSpec> = {}): PatientSpec => ({
  day: 20,
  leg: 'd14: 4×7',
  sessions: SESSIONS,
  ...over,
});

const inPhase = (over: Parameters<typeof program>[0], timesPerDay = 3) => ({
  plan: [program(over, timesPerDay)],
});

/** Five units a day for seven days: 28 of 35 are 80 %. */
const doing = (units: number) => ({
  plan: [program({}, 5)],
  done: (day: number) => Math.min(5, Math.max(0, units - 5 * (19 - day))),
});

describe('READY', () => {
  test.each([
    ['all met', {}, 'good'],
    ['7 days in the phase', inPhase({ phaseStartedOn: onDay(13) }), 'good'],
    ['6 days in the phase', inPhase({ phaseStartedOn: onDay(14) }), null],
    ['a phase of at least 4 days', inPhase({ phaseStartedOn: onDay(16), phaseMinDays: 4 }), 'good'],
    ['a phase of at least 4 days, on day 3', inPhase({ phaseStartedOn: onDay(17), phaseMinDays: 4 }), null],
    ['phase start not known', inPhase({ phaseStartedOn: null }), null],
    ['80 %', doing(28), 'good'],
    ['just below 80 %', doing(27), null],
    ['gate not met', inPhase({ gateMet: false }), null],
    ['gate not known', inPhase({ gateMet: null }), null],
    ['two answered sessions', { sessions: SESSIONS.slice(1) }, null],
    ['third session 7 days back', { sessions: [calm(14), calm(17), calm(19)] }, 'good'],
    ['third session 8 days back', { sessions: [calm(13), calm(17), calm(19)] }, null],
    ['a session without an answer', { sessions: [calm(17), calm(19), { day: 15 }] }, null],
    [
      'a session answered by where it went',
      { sessions: [calm(17), calm(19), { day: 15, response: 'up' }] },
      'good',
    ],
    ['a red session', { sessions: [...SESSIONS, calm(18, { peakPain: 6 })] }, null],
    ['an amber session', { sessions: [...SESSIONS, calm(18, { peakPain: 5 })] }, 'good'],
    [
      'a session that did not settle',
      { sessions: [...SESSIONS, calm(14, { settledByMorning: false })] },
      null,
    ],
    ['a red session 8 days back', { sessions: [...SESSIONS, calm(13, { peakPain: 9 })] }, 'good'],
    ['pain exactly 5', { leg: 'd14: 5×7' }, 'good'],
    ['pain just above 5', { leg: 'd14: 5.5×7' }, null],
    ['pain not known', { leg: '-' }, null],
    ['no program', { plan: [] }, null],
  ] as const)('%s', (_name, over, expected) => {
    expect(severityOf(ready, at(over as Partial<PatientSpec>))).toBe(expected);
  });

  test.each([
    [4, null],
    [5, 'good'],
  ])('%d units planned in 7 days', (units, expected) => {
    const weekdays = [1, 2, 3, 4, 5, 6, 7].slice(0, units);
    const plan = [
      program({ items: [{ exercise: 'prone-press-up', timesPerDay: 1, weekdays, from: onDay(0) }] }),
    ];
    expect(severityOf(ready, at({ plan }))).toBe(expected);
  });

  test('of two programs the one that began last counts', () => {
    const plan = [program({ gateMet: false }), program({ startsOn: onDay(1), gateMet: true })];
    expect(severityOf(ready, at({ plan }))).toBe('good');
    expect(severityOf(ready, at({ plan: plan.toReversed() }))).toBe('good');
  });

  test('says why', () => {
    expect(findingOf(ready, at())?.because).toBe(
      '20 days in this phase, 100% of the plan done, no red session.',
    );
  });
});

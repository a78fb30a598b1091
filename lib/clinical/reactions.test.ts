import { describe, expect, test } from 'vitest';
import { onDay, type PatientSpec, patient } from './fixtures/patient.ts';
import {
  dailyCheckInsUntil,
  nextCheckInOn,
  nudgesOn,
  reactToSession,
  type SessionAnswer,
  trafficLight,
} from './reactions.ts';

const answer = (over: Partial<SessionAnswer>): SessionAnswer => ({
  peakPain: null,
  settledByMorning: null,
  response: null,
  ...over,
});

describe('reaction to a session', () => {
  test.each([
    [{ peakPain: 0 }, 'green', 'keep-going'],
    [{ peakPain: 3 }, 'green', 'keep-going'],
    [{ peakPain: 3.5 }, 'green', 'keep-going'],
    [{ peakPain: 4 }, 'amber', 'same-dose'],
    [{ peakPain: 5, settledByMorning: true }, 'amber', 'same-dose'],
    [{ peakPain: 5.5 }, 'amber', 'same-dose'],
    [{ peakPain: 6 }, 'red', 'easier-tomorrow'],
    [{ peakPain: 2, settledByMorning: false }, 'red', 'easier-tomorrow'],
    [{ settledByMorning: false }, 'red', 'easier-tomorrow'],
    [{ peakPain: 1, response: 'down' }, 'red', 'pause-exercise'],
    [{ peakPain: 9, response: 'down' }, 'red', 'pause-exercise'],
    [{ response: 'up' }, 'green', 'keep-going'],
    [{ response: 'same' }, 'green', 'keep-going'],
    [{}, null, null],
    [{ settledByMorning: true }, null, null],
  ] as const)('%j is %s: %s', (over, light, reaction) => {
    expect(trafficLight(answer(over))).toBe(light);
    expect(reactToSession(answer(over))).toBe(reaction);
  });
});

describe('cards of the day', () => {
  const calm: PatientSpec = { day: 20, leg: '4×21' };
  const green = (days: readonly number[], peakPain = 2) =>
    days.map((day) => ({ day, peakPain, settledByMorning: true }));

  test.each([
    ['nothing to say', calm, []],
    ['a flare', { ...calm, leg: '4×18 4 6 6' }, ['flare-plan']],
    [
      'two days missed',
      { day: 20, leg: '4×18', done: (day: number) => (day < 18 ? 3 : 0) },
      ['kind-reminder'],
    ],
    ['one day missed', { day: 20, leg: '4×19', done: (day: number) => (day < 18 ? 3 : 0) }, []],
    ['a log is a report', { day: 20, leg: '4×18', done: (day: number) => (day < 19 ? 3 : 0) }, []],
    ['two green weeks', { ...calm, sessions: green([7, 12, 19]) }, ['two-green-weeks']],
    ['thirteen green days', { ...calm, sessions: green([8, 12, 19]) }, []],
    ['an amber one among them', { ...calm, sessions: [...green([7, 19]), ...green([12], 4)] }, []],
    ['green once, long ago', { ...calm, sessions: green([6]) }, []],
    [
      'an unanswered one among them',
      { ...calm, sessions: [...green([7, 19]), { day: 12 }] },
      ['two-green-weeks'],
    ],
    ['all unanswered', { ...calm, sessions: [{ day: 7 }, { day: 12 }] }, []],
  ] as [string, PatientSpec, string[]][])('%s', (_name, spec, nudges) => {
    expect(nudgesOn(patient(spec))).toEqual(nudges);
  });

  test.each(['paused', 'discharged'] as const)('none while %s', (mode) => {
    expect(nudgesOn(patient({ day: 20, leg: '4×10 9×3', episode: { mode } }))).toEqual([]);
  });

  test('no reminder of daily reports in maintenance', () => {
    expect(
      nudgesOn(patient({ day: 20, leg: '0×10', done: () => 0, episode: { mode: 'maintenance' } })),
    ).toEqual([]);
  });
});

describe('daily check-ins in maintenance', () => {
  const at = (leg: string, mode: 'maintenance' | 'active' = 'maintenance') =>
    dailyCheckInsUntil(patient({ stage: 4, day: 75, leg, back: '0', episode: { mode } }));

  test.each([
    ['a report of 3 today', 'd75: 3', onDay(78)],
    ['just below 3', 'd75: 2.5', null],
    ['3 days ago', 'd72: 3', onDay(75)],
    ['4 days ago', 'd71: 3', null],
    ['the latest painful one counts', 'd73: 3 5 0', onDay(77)],
  ])('%s', (_name, leg, until) => {
    expect(at(leg)).toBe(until);
  });

  test('only in maintenance', () => {
    expect(at('d75: 9', 'active')).toBeNull();
  });
});

describe('the next check-in', () => {
  const at = (leg: string, mode: 'active' | 'maintenance' = 'maintenance') =>
    nextCheckInOn(patient({ stage: 4, day: 75, leg, back: '0', episode: { mode } }));

  test.each([
    ['today already', 'd75: 0', onDay(82)],
    ['yesterday', 'd74: 0', onDay(81)],
    ['6 days ago', 'd69: 2', onDay(76)],
    ['a week ago', 'd68: 2', null],
    ['8 days ago', 'd67: 2', null],
    ['3 days ago with pain', 'd72: 3', null],
    ['4 days ago with pain', 'd71: 3', onDay(78)],
  ])('after one %s', (_name, leg, next) => {
    expect(at(leg)).toBe(next);
  });

  test('is due when there was none, and every day outside maintenance', () => {
    expect(nextCheckInOn(patient({ stage: 4, day: 75, episode: { mode: 'maintenance' } }))).toBeNull();
    expect(at('d75: 0', 'active')).toBeNull();
  });
});

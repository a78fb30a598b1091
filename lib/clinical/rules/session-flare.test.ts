import { describe, expect, test } from 'vitest';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import { onDay, type PatientSpec } from '../fixtures/patient.ts';
import { sessionFlare } from './session-flare.ts';

type Session = NonNullable<PatientSpec['sessions']>[number];
type Log = NonNullable<PatientSpec['logs']>[number];

const peak = (day: number, peakPain: number): Session => ({ day, peakPain, settledByMorning: true });
const unsettled = (day: number): Session => ({ day, peakPain: 1, settledByMorning: false });
const movedDown = (day: number): Session => ({ day, peakPain: 1, settledByMorning: true, response: 'down' });

const at = (sessions: readonly Session[], logs: readonly Log[] = []): PatientSpec => ({
  day: 20,
  leg: '5×21',
  sessions,
  logs,
});

describe('EXR', () => {
  test.each([
    ['peak exactly 6 today', [peak(20, 6)], 'watch'],
    ['peak just below 6', [peak(20, 5.5)], null],
    ['not settled by the morning', [unsettled(19)], 'watch'],
    ['moved down', [movedDown(20)], 'watch'],
    ['moved up', [{ day: 20, peakPain: 1, response: 'up' } as Session], null],
    ['not answered yet', [{ day: 20, settledByMorning: null } as Session], null],
    ['one, two days ago', [peak(18, 6)], null],
    ['one, yesterday', [peak(19, 6)], 'watch'],
    ['two in 7 days', [peak(14, 6), peak(16, 6)], 'review'],
    ['two, one of them 8 days back', [peak(13, 6), peak(16, 6)], null],
    ['three kinds of red', [peak(15, 9), unsettled(16), movedDown(17)], 'review'],
  ])('%s', (_name, sessions, expected) => {
    expect(severityOf(sessionFlare, at(sessions))).toBe(expected);
  });

  const hurting = (day: number, pain: number, over: Partial<Log> = {}): Log => ({
    day,
    exercise: 'glute-bridge',
    done: 1,
    pain,
    ...over,
  });
  const blamed = [hurting(17, 6), hurting(19, 7)];
  const twoRed = [peak(17, 6), peak(19, 7)];

  test.each([
    ['red only through an exercise under review', twoRed, blamed, null],
    ['that exercise explains only a part of the pain', [peak(17, 6), peak(19, 8)], blamed, 'watch'],
    [
      'one of them did not settle either',
      [peak(17, 6), { ...peak(19, 7), settledByMorning: false }],
      blamed,
      'watch',
    ],
    [
      'another exercise hurt as much that day',
      twoRed,
      [...blamed, hurting(19, 6, { exercise: 'bird-dog' })],
      'watch',
    ],
    [
      'another exercise hurt less that day',
      twoRed,
      [...blamed, hurting(19, 5, { exercise: 'bird-dog' })],
      null,
    ],
    ['the exercise is only on watch', [peak(17, 8), peak(19, 6)], [hurting(17, 8)], 'review'],
  ] as const)('%s', (_name, sessions, logs, expected) => {
    expect(severityOf(sessionFlare, at(sessions, logs))).toBe(expected);
  });

  test.each([
    ['moved down through the exercise under review', {}, null],
    ['another exercise moved it down too', { movedDown: true }, 'watch'],
  ])('%s', (_name, other, expected) => {
    const logs = [
      hurting(17, 1, { movedDown: true }),
      hurting(19, 1, { movedDown: true }),
      hurting(19, 1, { exercise: 'bird-dog', ...other }),
    ];
    expect(severityOf(sessionFlare, at([movedDown(19)], logs))).toBe(expected);
  });

  test('a session that moved down is not explained by pain alone', () => {
    expect(severityOf(sessionFlare, at([{ ...peak(19, 7), response: 'down' }], blamed))).toBe('watch');
  });

  test('counts the sessions and names their dates', () => {
    const finding = findingOf(sessionFlare, at([peak(16, 6), peak(18, 6)]));
    expect(finding?.says).toBe('Flares after exercise ×2');
    expect(finding?.because).toBe(`Red on ${onDay(16)}, ${onDay(18)}.`);
    expect(finding?.next).toBe('Halve the dose for 3 days, then step up.');
  });
});

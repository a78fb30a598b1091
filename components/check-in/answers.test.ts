import { describe, expect, it } from 'vitest';
import { type Answers, asksWhich, firstOpen, NOTHING_SAID, questionsFor, reportOf } from './answers.ts';

const view = {
  exercises: [
    { exercise: 'glute-bridge', name: 'Bridge', timesPerDay: 1, doneToday: 0 },
    { exercise: 'press-up', name: 'Press-up', timesPerDay: 3, doneToday: 1 },
  ],
  asksSession: false,
  askSettledFor: '2026-03-11',
  asksKeptPlan: false,
  programVersionId: '018f0000-0000-7000-8000-000000000001',
};
const nothingOpen = { ...view, exercises: [], askSettledFor: null };
const said = (given: Partial<Answers>): Answers => ({ ...NOTHING_SAID, ...given });

describe('questionsFor', () => {
  it('asks for safety first, then pain, how far, numbness, exercises', () => {
    expect(questionsFor(view, NOTHING_SAID)).toEqual([
      'gate',
      'leg',
      'back',
      'reach',
      'numbness',
      'exercises',
      'settled',
    ]);
  });

  it('asks about the session only when something was done', () => {
    const asks = (given: Partial<Answers>) => questionsFor(view, said(given)).includes('session');
    expect(asks({ exercises: 'all' })).toBe(true);
    expect(asks({ exercises: 'later' })).toBe(false);
    expect(asks({ exercises: 'each', each: { 'glute-bridge': { how: 'skipped', why: 'time' } } })).toBe(
      false,
    );
    expect(asks({ exercises: 'each', each: { 'glute-bridge': { how: 'part', why: null } } })).toBe(true);
  });

  it('asks about the week as a whole in maintenance, and sends that', () => {
    const maintenance = { ...view, asksKeptPlan: true };
    expect(questionsFor(maintenance, NOTHING_SAID)).toEqual(['gate', 'leg', 'back', 'reach', 'kept']);
    const open = said({ gateClearAt: 1, leg: 0, back: 1, zone: 0 });
    expect(firstOpen(maintenance, open)).toBe('kept');
    expect(reportOf(maintenance, open)).not.toHaveProperty('keptPlan');
    expect(reportOf(maintenance, { ...open, kept: 'none' })).toMatchObject({
      keptPlan: 'none',
      exercises: [],
    });
  });

  it('is five questions when all is logged', () => {
    expect(questionsFor(nothingOpen, NOTHING_SAID)).toHaveLength(5);
  });
});

describe('firstOpen', () => {
  it('asks for the side from the buttock down only', () => {
    const until = { gateClearAt: 1, leg: 0, back: 0 };
    expect(firstOpen(view, said({ ...until, zone: 1 }))).toBe('numbness');
    expect(firstOpen(view, said({ ...until, zone: 2 }))).toBe('reach');
    expect(firstOpen(view, said({ ...until, zone: 2, side: 'left' }))).toBe('numbness');
  });

  it('takes 0 as an answer', () => {
    expect(firstOpen(view, said({ gateClearAt: 1, leg: 0 }))).toBe('back');
  });

  it('wants every exercise when asked one by one', () => {
    const until = said({ gateClearAt: 1, leg: 0, back: 0, zone: 0, numbness: 0, exercises: 'each' });
    expect(firstOpen(view, { ...until, each: { 'press-up': { how: 'done', why: null } } })).toBe('exercises');
  });

  it('is null at the end', () => {
    const all = said({ gateClearAt: 1, leg: 3, back: 2, zone: 0, numbness: 0 });
    expect(firstOpen(nothingOpen, all)).toBeNull();
  });
});

describe('reportOf', () => {
  it('leaves out what was not said', () => {
    expect(reportOf(view, said({ leg: 3 }))).toEqual({
      gate: [],
      leg: 3,
      exercises: [],
      programVersionId: view.programVersionId,
    });
  });

  it('logs what was still open of each exercise when all are done', () => {
    const report = reportOf(view, said({ exercises: 'all', peak: 2, response: 'same' }));
    expect(report.exercises).toEqual([
      { exercise: 'glute-bridge', done: 1 },
      { exercise: 'press-up', done: 2 },
    ]);
    expect(report.session).toEqual({ peakPain: 2, response: 'same' });
  });

  it('logs parts and reasons', () => {
    const each: Answers['each'] = {
      'glute-bridge': { how: 'skipped', why: 'forgot' },
      'press-up': { how: 'part', why: null },
    };
    expect(reportOf(view, said({ exercises: 'each', each })).exercises).toEqual([
      { exercise: 'glute-bridge', done: 0, skipReason: 'forgot' },
      { exercise: 'press-up', done: 1 },
    ]);
  });

  it('logs nothing for "later"', () => {
    expect(reportOf(view, said({ exercises: 'later' })).exercises).toEqual([]);
  });

  it('names the exercise that hurt with the worst pain, and "moved down"', () => {
    const report = reportOf(
      view,
      said({ exercises: 'all', peak: 5, response: 'down', hurtful: ['glute-bridge'] }),
    );
    expect(report.exercises?.[0]).toEqual({ exercise: 'glute-bridge', done: 1, pain: 5, movedDown: true });
    expect(report.exercises?.[1]).toEqual({ exercise: 'press-up', done: 2 });
  });

  it.each([
    [0, null, 'none'],
    [1, 'left', 'none'],
    [2, 'left', 'one'],
    [5, 'right', 'one'],
    [4, 'both', 'both'],
  ] as const)('zone %i on the %s side is legs %s', (zone, side, legs) => {
    expect(reportOf(view, said({ zone, side })).legs).toBe(legs);
  });

  it('as a correction does not log exercises again', () => {
    const report = reportOf(view, said({ leg: 4, exercises: 'all', peak: 1, response: 'up', hasSent: true }));
    expect(report).toEqual({ gate: [], leg: 4, programVersionId: view.programVersionId });
  });
});

describe('asksWhich', () => {
  it.each([
    [3, 'same', false],
    [4, 'same', true],
    [0, 'down', true],
  ] as const)('pain %i, %s: %s', (peak, response, expected) => {
    expect(asksWhich(said({ peak, response }))).toBe(expected);
  });
});

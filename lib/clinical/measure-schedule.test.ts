import { describe, expect, test } from 'vitest';
import { addDays } from './local-date.ts';
import { questionsDue, type ScheduleFacts } from './measure-schedule.ts';

const START = '2026-03-02';
const on = (day: number) => addDays(START, day);
const answered = (kind: string, ...days: number[]) => days.map((day) => ({ kind, date: on(day) }));

const facts = (given: Partial<ScheduleFacts> = {}): ScheduleFacts => ({
  mode: 'active',
  openedOn: START,
  programStartedOn: START,
  dischargedOn: null,
  isPaused: false,
  answered: [],
  ...given,
});

describe('weekly questions', () => {
  const intake = answered('rmdq', 0);
  test.each([
    [6, [], null],
    [7, [], 'weekly'],
    [8, [], 'weekly'],
    [13, [7], null],
    [13, [6], 'weekly'],
    [13, [5], 'weekly'],
    [35, [28, 14], 'weekly'],
    [35, [14, 29], null],
    [35, [36], null],
  ] as const)('on day %i after answers on days %j: %s', (day, days, due) => {
    const given = facts({ answered: [...intake, ...answered('fear', ...days)] });
    expect(questionsDue(given, on(day))).toBe(due);
  });

  test.each(['psfs', 'groc', 'fear', 'sleep', 'mood'])('one answer counts as the week: %s', (kind) => {
    expect(questionsDue(facts({ answered: answered(kind, 30) }), on(36))).toBeNull();
  });

  test.each(['rmdq', 'other', 'tsk11'])('another measure is no weekly answer: %s', (kind) => {
    expect(questionsDue(facts({ answered: answered(kind, 30) }), on(36))).toBe('weekly');
  });

  test.each([
    ['maintenance', null],
    ['paused', null],
    ['discharged', null],
    ['active', 'weekly'],
  ] as const)('in mode %s: %s', (mode, due) => {
    expect(questionsDue(facts({ mode }), on(30))).toBe(due);
  });

  test('are not asked in a dated pause, nor without a program', () => {
    expect(questionsDue(facts({ isPaused: true }), on(30))).toBeNull();
    expect(questionsDue(facts({ programStartedOn: null }), on(30))).toBeNull();
  });
});

describe('RMDQ', () => {
  const rmdqOn = (day: number, ...days: number[]) => {
    const weekly = answered('mood', day);
    return questionsDue(facts({ answered: [...weekly, ...answered('rmdq', ...days)] }), on(day));
  };

  test.each([
    [-1, null],
    [0, 'rmdq'],
    [3, 'rmdq'],
    [4, null],
    [13, null],
    [14, 'rmdq'],
    [27, 'rmdq'],
    [28, null],
    [41, null],
    [42, 'rmdq'],
    [55, 'rmdq'],
    [56, null],
    [83, null],
    [84, 'rmdq'],
    [97, 'rmdq'],
    [98, null],
  ] as const)('never answered, on day %i: %s', (day, due) => {
    expect(rmdqOn(day)).toBe(due);
  });

  test.each([
    [20, 13, 'rmdq'],
    [20, 14, null],
    [20, 15, null],
    [42, 27, 'rmdq'],
    [84, 42, 'rmdq'],
    [3, 0, null],
  ] as const)('on day %i after an answer on day %i: %s', (day, before, due) => {
    expect(rmdqOn(day, before)).toBe(due);
  });

  test('before the first program it is asked from the opening on, and not again at its start', () => {
    const waiting = facts({ programStartedOn: null, openedOn: on(-10) });
    expect(questionsDue(waiting, on(-11))).toBeNull();
    expect(questionsDue(waiting, on(-10))).toBe('rmdq');
    expect(questionsDue(waiting, on(-7))).toBe('rmdq');
    expect(questionsDue(waiting, on(-6))).toBeNull();
    const started = (day: number) => facts({ openedOn: on(-10), answered: answered('rmdq', day) });
    expect(questionsDue(started(-9), on(0))).toBeNull();
    expect(questionsDue(started(-10), on(0))).toBeNull();
    expect(questionsDue(started(-11), on(0))).toBe('rmdq');
  });

  test('is asked in maintenance, and with the weekly part when both are due', () => {
    expect(questionsDue(facts({ mode: 'maintenance' }), on(84))).toBe('rmdq');
    expect(questionsDue(facts(), on(14))).toBe('both');
  });

  test.each([
    [49, [], null],
    [50, [], 'rmdq'],
    [63, [], 'rmdq'],
    [64, [], null],
    [55, [49], 'rmdq'],
    [55, [50], null],
    [84, [], null],
  ] as const)('discharged on day 50, on day %i after answers on days %j: %s', (day, days, due) => {
    const given = facts({ mode: 'discharged', dischargedOn: on(50), answered: answered('rmdq', ...days) });
    expect(questionsDue(given, on(day))).toBe(due);
  });

  test('a discharge without a date asks nothing', () => {
    expect(questionsDue(facts({ mode: 'discharged' }), on(0))).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { contextOf } from './fixtures/findings.ts';
import { type PatientSpec, patient } from './fixtures/patient.ts';
import { improvementPercent, isImportantlyImproved, trendOf } from './improvement.ts';

const base = (spec: PatientSpec) => contextOf(spec).base('leg');
const current = (leg: string, day = 20) => contextOf({ day, leg }).current('leg');

describe('baseline', () => {
  test('K11 intake 7, days 0–4: 6 8 – 7 6: 7', () => {
    expect(base({ day: 20, intake: [7, 3, 4], leg: '6 8 - 7 6' })).toEqual({ value: 7, provisional: false });
  });

  test('K12 intake 7 and one check-in of 4: 7, provisional', () => {
    expect(base({ day: 20, intake: [7, 3, 4], leg: '4' })).toEqual({ value: 7, provisional: true });
  });

  test.each([
    ['two check-ins and the intake are enough', '4 5', { value: 5, provisional: false }],
    ['day 4 counts', '- - - 1 1', { value: 1, provisional: false }],
    ['day 5 does not', '- - - - 1 1', { value: 7, provisional: true }],
  ])('%s', (_name, leg, expected) => {
    expect(base({ day: 20, intake: [7, 3, 4], leg })).toEqual(expected);
  });

  test('is frozen after day 4, and not yet complete before', () => {
    expect(base({ day: 1, intake: [7, 3, 4], leg: '1 1 1 1 1' })).toEqual({ value: 1, provisional: false });
    expect(base({ day: 0, intake: [7, 3, 4], leg: '1 1 1 1 1' })).toEqual({ value: 7, provisional: true });
    expect(base({ day: 90, intake: [7, 3, 4], leg: '7×5 1×80' })).toEqual({ value: 7, provisional: false });
  });

  test('reports before the start do not count', () => {
    const history = { checkIns: [1, 2, 3].map((back) => ({ date: `2026-01-0${back}`, leg: 1 })) };
    expect(base({ day: 20, intake: [7, 3, 4], rest: history })).toEqual({ value: 7, provisional: true });
  });

  test('without an intake value it needs three check-ins', () => {
    const unknown = { episode: { intake: {} } };
    expect(base({ day: 20, leg: '5 5', ...unknown })).toEqual({ value: null, provisional: true });
    expect(base({ day: 20, leg: '5 6 7', ...unknown })).toEqual({ value: 6, provisional: false });
  });

  test('of two middle zones the one higher up counts', () => {
    expect(contextOf({ day: 20, intake: [5, 3, 4], leg: '5×5', zone: '3 3 4' }).base('zone').value).toBe(3);
  });

  test('where there is no main pain the worse of the two is followed', () => {
    const c = contextOf({ day: 20, intake: [1, 2, 1], leg: '2 0 0', back: '0 0 1' });
    expect(c.primary).toBeNull();
    expect(c.base('worst').value).toBe(1.5);
  });

  test('the worse of the two is known as far as either is', () => {
    const worst = (intake: { leg?: number; back?: number }) =>
      contextOf({ day: 20, episode: { intake } }).base('worst').value;
    expect(worst({ leg: 2, back: 1 })).toBe(2);
    expect(worst({ back: 1 })).toBe(1);
    expect(worst({ leg: 2 })).toBe(2);
    expect(worst({})).toBeNull();
    expect(evaluate(patient({ day: 20, episode: { intake: {} } })).improvementPercent).toBeNull();
  });
});

describe('current level', () => {
  test.each([
    ['three reports in 7 days', 'd14: 6 - - 4 - - 5', 5],
    ['two reports', 'd15: 4 - - - - 5', null],
    ['the third 8 days back', 'd13: 6 - - - 4 - - 5', null],
    ['an even number takes the mean of the middle two', 'd17: 4 4 5 5', 4.5],
    ['a day later than D is not seen', 'd18: 4 4 4 9 9 9 9', 4],
  ])('%s', (_name, leg, expected) => {
    expect(current(leg)).toBe(expected);
  });

  test('of two middle zones the one higher up counts', () => {
    expect(contextOf({ day: 20, leg: 'd17: 5×4', zone: '2 3 4 4' }).current('zone')).toBe(3);
  });
});

describe('main pain', () => {
  test.each([
    [3, 9, 'leg'],
    [2.5, 3, 'back'],
    [2.5, 2.5, null],
  ] as const)('leg %d, back %d: %s', (leg, back, expected) => {
    const result = evaluate(patient({ day: 0, intake: [leg, back, 1] }));
    expect(result.primaryPain).toBe(expected);
  });
});

describe('improvement', () => {
  test('K13 base 5, current 6: −20 %', () => {
    const c = contextOf({ day: 20, intake: [5, 3, 4], leg: 'd14: 6×7' });
    expect(improvementPercent(c)).toBe(-20);
  });

  test('K14 base 1.5: none shown', () => {
    const low = (pain: number) => contextOf({ day: 20, intake: [pain, 1, 1], leg: 'd14: 1×7' });
    expect(improvementPercent(low(1.5))).toBeNull();
    expect(improvementPercent(low(2))).toBe(50);
  });

  test('is unknown without a current level', () => {
    expect(improvementPercent(contextOf({ day: 20, leg: '6×5' }))).toBeNull();
    expect(isImportantlyImproved(contextOf({ day: 20, leg: '6×5' }))).toBe(false);
  });

  test('is told as important in the result', () => {
    expect(evaluate(patient({ day: 20, leg: 'd14: 4×7' })).importantImprovement).toBe(true);
    expect(evaluate(patient({ day: 20, leg: 'd14: 4.5×7' })).importantImprovement).toBe(false);
  });
});

describe('trend', () => {
  const line = (perDay: number, days: readonly number[]) =>
    `d7: ${Array.from({ length: 14 }, (_, index) => (days.includes(index) ? 5 + perDay * index : '-')).join(' ')}`;
  const all = Array.from({ length: 14 }, (_, index) => index);
  const trend = (leg: string) => trendOf(contextOf({ day: 20, leg }));

  test.each([
    ['falling by exactly 1 in 14 days', -1 / 14, 'improving'],
    ['falling by just less', -0.99 / 14, 'flat'],
    ['rising by exactly 1', 1 / 14, 'worsening'],
    ['rising by just less', 0.99 / 14, 'flat'],
  ])('%s', (_name, perDay, expected) => {
    expect(trend(line(perDay, all))).toBe(expected);
  });

  test.each([
    ['six reports over 7 days', [6, 7, 8, 9, 10, 13], 'flat'],
    ['five reports', [6, 8, 9, 10, 13], null],
    ['six reports over 6 days', [7, 8, 9, 10, 11, 13], null],
    ['no report', [], null],
  ])('%s', (_name, days, expected) => {
    expect(trend(line(0, days))).toBe(expected);
  });

  test('reports more than 14 days old are left out', () => {
    expect(trend('d6: 9 5×5 - - 5')).toBe('flat');
    expect(trend('d6: 9 5×4 - - - 5')).toBeNull();
  });
});

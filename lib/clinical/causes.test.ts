import { describe, expect, test } from 'vitest';
import { causeSentence, causesOf, skipReasonWords, stepFor, topSkipReason } from './causes.ts';
import { contextOf } from './fixtures/findings.ts';
import type { PatientSpec } from './fixtures/patient.ts';
import type { SkipReason } from './history.ts';

const at = (over: Partial<PatientSpec> = {}) => contextOf({ day: 20, leg: '6×21', ...over });
const codes = (over: Partial<PatientSpec> = {}) => causesOf(at(over)).map((cause) => cause.code);
const fear = (value: number, day = 20) => ({ measures: [{ day, kind: 'fear' as const, value }] });

describe('what may lie behind a lack of progress', () => {
  test.each([
    ['plan kept', {}, ['good-adherence']],
    ['half of the plan', { done: () => 2 }, ['partial-adherence']],
    ['a third of it', { done: () => 1 }, ['low-adherence']],
    ['nothing planned', { plan: [] }, ['adherence-unknown']],
    ['7 reports in 14 days', { leg: 'd14: 6×7' }, ['good-adherence']],
    ['6 reports in 14 days', { leg: 'd15: 6×6' }, ['few-reports', 'good-adherence']],
    ['fear 7', fear(7), ['fear-high', 'good-adherence']],
    ['fear 6', fear(6), ['good-adherence']],
    ['fear 14 days ago', fear(7, 6), ['fear-high', 'good-adherence']],
    ['fear 15 days ago', fear(7, 5), ['good-adherence']],
    ['direction untested', { episode: { direction: 'untested' } }, ['direction-untested', 'good-adherence']],
    ['direction tested', { episode: { direction: 'none' } }, ['good-adherence']],
    [
      'all of them, in the order to act on',
      { ...fear(9), done: () => 0, leg: 'd18: 6×3', episode: { direction: 'untested' } },
      ['low-adherence', 'few-reports', 'fear-high', 'direction-untested'],
    ],
  ] as [string, Partial<PatientSpec>, string[]][])('%s', (_name, over, expected) => {
    expect(codes(over)).toEqual(expected);
  });

  test.each([
    [{ code: 'low-adherence', params: { percent: 38 } }, 'Low adherence: 38% of the plan done.'],
    [{ code: 'partial-adherence', params: { percent: 60 } }, 'Partial adherence: 60% of the plan done.'],
    [{ code: 'good-adherence', params: { percent: 93 } }, 'Good adherence: 93% of the plan done.'],
    [{ code: 'few-reports', params: { reports: 4, days: 14 } }, 'Few reports: 4 in 14 days.'],
    [{ code: 'fear-high', params: { score: 8 } }, 'Fear is high: 8 of 10.'],
    [{ code: 'direction-untested', params: {} }, 'Direction is not tested.'],
    [{ code: 'adherence-unknown', params: {} }, 'Nothing was planned, so adherence is not known.'],
  ])('$code', (cause, sentence) => {
    expect(causeSentence(cause)).toBe(sentence);
  });
});

describe('the next step', () => {
  const own = { action: 'review-plan', words: 'Own step.' } as const;

  test.each([
    [
      'low adherence',
      { done: () => 0 },
      'shorten-routine',
      'First agree on a shorter routine of 3 exercises. Own step.',
    ],
    ['few reports', { leg: 'd18: 6×3' }, 'ask-reports', 'First ask for 3 reports this week. Own step.'],
    ['fear', fear(9), 'graded-exposure', 'First talk about fear of movement (cards E5 and E12). Own step.'],
    [
      'direction',
      { episode: { direction: 'untested' } },
      'retest-direction',
      'First test the direction. Own step.',
    ],
    ['none', {}, 'review-plan', 'Own step.'],
  ] as [string, Partial<PatientSpec>, string, string][])('%s', (_name, over, action, next) => {
    expect(stepFor(at(over), own)).toEqual({ action, next });
  });
});

describe('reason given most often', () => {
  const skipped = (...reasons: [day: number, reason: SkipReason][]) => ({
    logs: reasons.map(([day, skipReason]) => ({ day, exercise: 'bird-dog', done: 0, skipReason })),
  });

  test.each([
    ['none', [], null],
    ['one', [[15, 'ill']], 'ill'],
    [
      'the most frequent',
      [
        [14, 'pain'],
        [15, 'forgot'],
        [16, 'forgot'],
      ],
      'forgot',
    ],
    [
      'of two alike the one nearer to pain',
      [
        [14, 'time'],
        [15, 'pain'],
      ],
      'pain',
    ],
    ['14 days back', [[7, 'unsure']], 'unsure'],
    ['too long ago', [[6, 'unsure']], null],
  ] as [string, [number, SkipReason][], SkipReason | null][])('%s', (_name, reasons, expected) => {
    expect(topSkipReason(at(skipped(...reasons)))).toBe(expected);
  });

  test.each([
    ['pain', 'pain'],
    ['flare', 'a flare'],
    ['ill', 'illness'],
    ['time', 'no time'],
    ['forgot', 'forgot'],
    ['unsure', 'not sure how'],
  ] as const)('%s reads "%s"', (reason, words) => {
    expect(skipReasonWords(reason)).toBe(words);
  });
});

import { describe, expect, test } from 'vitest';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import { onDay, type PatientSpec } from '../fixtures/patient.ts';
import { noProgress6Weeks } from './no-progress-6-weeks.ts';
import { noProgress12Weeks } from './no-progress-12-weeks.ts';

type Measures = NonNullable<PatientSpec['measures']>;

/** Pain reported on the last 7 days before D, level at intake only. */
const at = (day: number, over: Partial<PatientSpec> = {}): PatientSpec => ({
  day,
  intake: [6, 3, 4],
  leg: `d${day - 6}: 6×7`,
  ...over,
});

describe('NP-6W and NP-12W by day', () => {
  test.each([
    [41, null, null],
    [42, 'review', null],
    [83, 'review', null],
    [84, null, 'review'],
    [120, null, 'review'],
  ])('day %d', (day, six, twelve) => {
    expect(severityOf(noProgress6Weeks, at(day))).toBe(six);
    expect(severityOf(noProgress12Weeks, at(day))).toBe(twelve);
  });

  test.each([noProgress6Weeks, noProgress12Weeks])('needs to know the pain now', (rule) => {
    const day = rule === noProgress6Weeks ? 50 : 90;
    expect(severityOf(rule, at(day, { leg: `d${day - 2}: 6×3` }))).toBe('review');
    expect(severityOf(rule, at(day, { leg: `d${day - 1}: 6×2` }))).toBeNull();
  });

  test.each([
    ['leg 3', [3, 0, 4], 'review'],
    ['leg just below 3, back 3', [2.5, 3, 4], 'review'],
    ['both just below 3', [2.5, 2.5, 4], null],
  ] as const)('needs a main pain at the start: %s', (_name, intake, expected) => {
    expect(severityOf(noProgress6Weeks, at(50, { intake, leg: 'd44: 3×7', back: '3×7' }))).toBe(expected);
  });
});

describe('clinically important improvement stops NP', () => {
  const measured = (kind: 'rmdq' | 'psfs', from: number, to: number, day = 50): Measures => [
    { day: 0, kind, value: from },
    { day, kind, value: to },
  ];

  test.each([
    ['drop of exactly 2', { intake: [8, 3, 4], leg: 'd44: 6×7' }, null],
    ['drop just below 2 and below 30 %', { intake: [8, 3, 4], leg: 'd44: 6.5×7' }, 'review'],
    ['exactly 30 %', { intake: [5, 3, 4], leg: 'd44: 3.5×7' }, null],
    ['just below 30 %', { intake: [6, 3, 4], leg: 'd44: 4.5×7' }, 'review'],
    ['3 to 2 counts', { intake: [3, 1, 4], leg: 'd44: 2×7' }, null],
    ['3 to 2.5 does not', { intake: [3, 1, 4], leg: 'd44: 2.5×7' }, 'review'],
    ['RMDQ down by 5', { measures: measured('rmdq', 20, 15) }, null],
    ['RMDQ down by 4 of 20', { measures: measured('rmdq', 20, 16) }, 'review'],
    ['RMDQ down by 30 %', { measures: measured('rmdq', 10, 7) }, null],
    ['RMDQ down by 20 %', { measures: measured('rmdq', 10, 8) }, 'review'],
    ['RMDQ from 4', { measures: measured('rmdq', 4, 2) }, null],
    ['RMDQ from 3', { measures: measured('rmdq', 3, 0) }, 'review'],
    ['RMDQ 28 days old', { measures: measured('rmdq', 20, 10, 22) }, null],
    ['RMDQ 29 days old', { measures: measured('rmdq', 20, 10, 21) }, 'review'],
    ['RMDQ up by 5', { measures: measured('rmdq', 15, 20) }, 'review'],
    ['PSFS up by 2', { measures: measured('psfs', 3, 5) }, null],
    ['PSFS up by 1.9', { measures: measured('psfs', 3, 4.9) }, 'review'],
    ['PSFS 14 days old', { measures: measured('psfs', 3, 8, 36) }, null],
    ['PSFS 15 days old', { measures: measured('psfs', 3, 8, 35) }, 'review'],
    ['two zones higher up, pain no worse', { zone: '2×7' }, null],
    ['two zones higher up, pain worse', { zone: '2×7', leg: 'd44: 6.5×7' }, 'review'],
    ['three zones higher up', { zone: '1×7' }, null],
    ['one zone higher up', { zone: '3×7' }, 'review'],
    ['zone not reported', { zone: '-×7' }, 'review'],
  ] as const)('%s', (_name, over, expected) => {
    expect(severityOf(noProgress6Weeks, at(50, over))).toBe(expected);
  });
});

describe('words of NP', () => {
  const once = (): number => 1;

  test('tells the change and the percent', () => {
    expect(findingOf(noProgress6Weeks, at(50, { leg: 'd44: 5×7' }))?.says).toBe(
      'No important gain at 6 weeks (leg 6 → 5, 17%)',
    );
    expect(findingOf(noProgress12Weeks, at(90, { intake: [2, 5, 4], back: '5×7' }))?.says).toBe(
      'No important gain at 12 weeks (back 5 → 5, 0%)',
    );
  });

  test('leaves the percent out where the start is too low to tell', () => {
    const low = { 'primary.minPain': 1 };
    expect(findingOf(noProgress6Weeks, at(50, { intake: [1.5, 1, 4], leg: 'd44: 1.5×7' }), low)?.says).toBe(
      'No important gain at 6 weeks (leg 1.5 → 1.5)',
    );
  });

  const reported = (over: Partial<PatientSpec>) => at(50, { leg: 'd37: 6×14', ...over });

  test.each([
    ['plan kept', {}, 'review-plan'],
    ['low adherence', { done: once }, 'shorten-routine'],
    ['few reports', { leg: 'd45: 6×6' }, 'ask-reports'],
    ['fear 7', { measures: [{ day: 49, kind: 'fear', value: 7 }] as Measures }, 'graded-exposure'],
    ['fear 6', { measures: [{ day: 49, kind: 'fear', value: 6 }] as Measures }, 'review-plan'],
    ['fear, too old', { measures: [{ day: 35, kind: 'fear', value: 9 }] as Measures }, 'review-plan'],
    ['direction untested', { episode: { direction: 'untested' } }, 'retest-direction'],
    ['direction tested', { episode: { direction: 'extension' } }, 'review-plan'],
    [
      'low adherence comes before fear',
      { done: once, measures: [{ day: 49, kind: 'fear', value: 9 }] as Measures },
      'shorten-routine',
    ],
  ] as const)('%s asks for its own next step', (_name, over, action) => {
    expect(findingOf(noProgress6Weeks, reported(over))?.action).toBe(action);
  });

  test('7 reports in 14 days are not few', () => {
    expect(findingOf(noProgress6Weeks, reported({ leg: 'd44: 6×7' }))?.action).toBe('review-plan');
  });

  test('the rule’s own step follows the first step', () => {
    expect(findingOf(noProgress12Weeks, at(90, { leg: 'd77: 6×14', done: () => 0 }))?.next).toBe(
      'First agree on a shorter routine of 3 exercises. Change the plan, take the Stage 3 view, and discuss referral.',
    );
  });

  test('shows every way to improvement with its number', () => {
    const finding = findingOf(
      noProgress6Weeks,
      at(50, {
        leg: 'd44: 5×7',
        zone: '3×7',
        measures: [
          { day: 0, kind: 'rmdq', value: 14 },
          { day: 42, kind: 'rmdq', value: 12 },
          { day: 0, kind: 'psfs', value: 3 },
          { day: 49, kind: 'psfs', value: 4 },
        ],
      }),
    );
    const ways = finding?.tests.filter((one) => one.id.startsWith('not-'));
    expect(
      ways?.map(({ id, value, comparison, threshold, met }) => [id, value, comparison, threshold, met]),
    ).toEqual([
      ['not-important-drop', 1, '<', 1.8, true],
      ['not-important-rmdq', 2, '<', 4.2, true],
      ['not-important-psfs', 1, '<', 2, true],
      ['not-important-zone', 1, '<', 2, true],
    ]);
    expect(finding?.tests.find((one) => one.id === 'day-from')?.threshold).toBe(42);
    expect(onDay(42)).toBe('2026-02-16');
  });
});

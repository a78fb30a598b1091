import { describe, expect, test } from 'vitest';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import { onDay, type PatientSpec } from '../fixtures/patient.ts';
import { flare } from './flare.ts';

const at = (leg: string, over: Partial<PatientSpec> = {}): PatientSpec => ({
  day: 12,
  intake: [4, 3, 4],
  leg,
  ...over,
});

describe('FLARE by pain', () => {
  test.each([
    ['latest and one more exactly 2 above the usual', '4×10 4 6 6', 'watch'],
    ['just below', '4×10 4 6 5.5', null],
    ['only one of three', '4×10 4 4 6', null],
    ['two of three, but the latest is down', '4×10 6 6 4', null],
    ['latest 7: review', '4×10 4 6 7', 'review'],
    ['latest just below 7: watch', '4×10 4 6 6.5', 'watch'],
    ['usual is the median before', '4 4 4 5 5 5 5 5 5 5 5 7 7', 'review'],
    ['usual is the median before: too little', '4 4 4 5 5 5 5 5 5 5 5 6 6', null],
  ])('%s', (_name, leg, expected) => {
    expect(severityOf(flare, at(leg))).toBe(expected);
  });

  test('with fewer than three reports before, the start is the usual', () => {
    expect(severityOf(flare, at('d8: 5 5 6 6 6'))).toBe('watch');
    expect(severityOf(flare, at('d8: 5 5 6 6 6', { intake: [5, 3, 4] }))).toBeNull();
  });

  test('reports older than 21 days are no longer the usual', () => {
    const old = { day: 40, intake: [3, 3, 4] } as const;
    expect(severityOf(flare, at('d17: 5 5 5 - - - - - - - - - - - - - - - - - - 5 5 5', old))).toBe('watch');
    expect(severityOf(flare, at('d19: 5 5 5 - - - - - - - - - - - - - - - - 5 5 5', old))).toBeNull();
  });

  test('at most seven reports before make the usual', () => {
    expect(severityOf(flare, at('2×3 5×7 7 7 7'))).toBe('review');
    expect(severityOf(flare, at('5×3 2 2 2 2 5 5 5 4 4 4'))).toBe('watch');
  });

  test('without the level at the start and earlier reports there is no usual', () => {
    const unknown = { episode: { intake: { back: 4 } } };
    expect(severityOf(flare, at('d10: 6 6 6', unknown))).toBeNull();
  });

  test('says since when', () => {
    expect(findingOf(flare, at('4×10 4 6 6'))?.says).toBe(`Flare since ${onDay(11)}`);
  });

  test('without a main pain the worse of leg and back is followed', () => {
    expect(severityOf(flare, at('1×13', { intake: [1, 1, 1], back: '1×10 1 3 3' }))).toBe('watch');
  });
});

describe('FLARE by the patient’s own ticks', () => {
  test.each([
    ['two of the last three, the latest among them', [11, 12], 'watch'],
    ['first and last of three', [10, 12], 'watch'],
    ['only the latest', [12], null],
    ['two, but not the latest', [10, 11], null],
  ])('%s', (_name, flareDays, expected) => {
    expect(severityOf(flare, at('4×13', { flareDays }))).toBe(expected);
  });

  test('the last three reports have to lie within five days', () => {
    expect(severityOf(flare, at('d0: 4×9 - - 4 4', { flareDays: [11, 12] }))).toBe('watch');
    expect(severityOf(flare, at('d0: 4×8 - - - 4 4', { flareDays: [11, 12] }))).toBeNull();
  });

  test('watch when no pain was rated', () => {
    const checkIns = [10, 11, 12].map((day) => ({ date: onDay(day), flareDay: true }));
    expect(severityOf(flare, { day: 12, rest: { checkIns } })).toBe('watch');
  });

  test('silent without any report', () => {
    expect(severityOf(flare, { day: 12 })).toBeNull();
  });

  test('review when the latest pain is 7', () => {
    expect(severityOf(flare, at('7×13', { intake: [7, 3, 4], flareDays: [11, 12] }))).toBe('review');
  });

  test('says since when and how often', () => {
    const finding = findingOf(flare, at('4×13', { flareDays: [10, 12] }));
    expect(finding?.says).toBe(`Flare since ${onDay(10)}`);
    expect(finding?.because).toBe('The patient ticked 2 flare-up days.');
  });
});

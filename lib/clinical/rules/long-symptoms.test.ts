import { describe, expect, test } from 'vitest';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import { onDay, type PatientSpec } from '../fixtures/patient.ts';
import { longSymptoms } from './long-symptoms.ts';

interface Symptoms {
  readonly days?: number;
  readonly course?: 'better' | 'same' | 'worse' | null;
}

const at = (over: Partial<PatientSpec> = {}, { days = 60, course = 'same' }: Symptoms = {}): PatientSpec => {
  const day = over.day ?? 20;
  return { leg: `d${day - 13}: 6×14`, episode: { onsetDate: onDay(day - days), course }, day, ...over };
};

describe('DUR-6W', () => {
  test.each([
    [13, null],
    [14, 'review'],
    [41, 'review'],
    [42, null],
  ])('day %d', (day, expected) => {
    expect(severityOf(longSymptoms, at({ day }))).toBe(expected);
  });

  test.each([
    [41, null],
    [42, 'review'],
    [43, 'review'],
  ])('%d symptom days', (days, expected) => {
    expect(severityOf(longSymptoms, at({}, { days }))).toBe(expected);
  });

  test.each([
    ['better', null],
    ['same', 'review'],
    ['worse', 'review'],
    [null, null],
  ] as const)('course %s', (course, expected) => {
    expect(severityOf(longSymptoms, at({}, { course }))).toBe(expected);
  });

  test.each([
    [1, 'review'],
    [2, 'review'],
    [3, null],
    [4, null],
  ] as const)('stage %d', (stage, expected) => {
    expect(severityOf(longSymptoms, at({ stage }))).toBe(expected);
  });

  test.each([
    ['drop just below 1', '5.5×14', 'review'],
    ['drop of exactly 1', '5×14', null],
    ['worse', '7×14', 'review'],
    ['too few reports', '-×12 6 6', null],
  ])('%s', (_name, leg, expected) => {
    expect(severityOf(longSymptoms, at({ leg: `d7: ${leg}` }))).toBe(expected);
  });

  test('an important improvement stops it', () => {
    expect(severityOf(longSymptoms, at({ zone: '2×14' }))).toBeNull();
  });

  test('needs the onset date and a main pain', () => {
    expect(severityOf(longSymptoms, at({ episode: { course: 'same' } }))).toBeNull();
    expect(severityOf(longSymptoms, at({ intake: [2, 2, 4], leg: 'd7: 2×14' }))).toBeNull();
  });

  test('says how long', () => {
    const finding = findingOf(longSymptoms, at());
    expect(finding?.says).toBe('Over 6 weeks without easing (leg 6 → 6, 0%)');
    expect(finding?.because).toBe('Symptoms for 60 days, course same since onset.');
  });
});

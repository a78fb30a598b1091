import { describe, expect, test } from 'vitest';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import type { PatientSpec } from '../fixtures/patient.ts';
import { peripheralizing } from './peripheralizing.ts';

const at = (zone: string, over: Partial<PatientSpec> = {}): PatientSpec => ({
  day: 9,
  intake: [5, 3, 3],
  leg: '5×10',
  zone,
  ...over,
});

describe('PERIPH', () => {
  test.each([
    ['two of three lower, the latest among them', '3×7 3 4 4', 'review'],
    ['all three lower', '3×7 4 4 4', 'review'],
    ['only the latest lower', '3×7 3 3 4', null],
    ['two of three lower, but the latest is back', '3×7 4 4 3', null],
    ['unchanged', '3×10', null],
    ['from no symptoms to the back is not the leg', '0×7 1 1 1', null],
    ['from the back to the buttock', '1×7 2 2 2', 'review'],
  ])('%s', (_name, zone, expected) => {
    expect(severityOf(peripheralizing, at(zone))).toBe(expected);
  });

  test('of two middle zones before, the one higher up is the reference', () => {
    expect(findingOf(peripheralizing, at('- - - 2 2 3 3 3 3 3'))?.params).toEqual({
      was: 2,
      now: 3,
      reports: 3,
    });
  });

  test('with fewer than three earlier reports the start is the reference', () => {
    expect(severityOf(peripheralizing, at('- - - - - 4 4 5 5 5', { intake: [5, 3, 4] }))).toBe('review');
    expect(severityOf(peripheralizing, at('- - - - - 4 4 5 5 5', { intake: [5, 3, 5] }))).toBeNull();
  });

  test('the last three reports have to lie within five days', () => {
    expect(severityOf(peripheralizing, at('3 3 3 3 3 4 - - 4 4'))).toBe('review');
    expect(severityOf(peripheralizing, at('3 3 3 3 4 - - - 4 4'))).toBeNull();
  });

  test('without the level at the start and earlier reports there is nothing to compare with', () => {
    const unknown = { episode: { intake: { leg: 5, back: 3 } } };
    expect(severityOf(peripheralizing, at('-×7 4 4 4', unknown))).toBeNull();
    expect(severityOf(peripheralizing, at('-×7 4 4 4'))).toBe('review');
  });

  test('says where symptoms were and are', () => {
    expect(findingOf(peripheralizing, at('3×7 4 4 4'))?.says).toBe(
      'Symptoms moving down (was thigh, now below knee)',
    );
  });

  test.each([
    [2, '3×7 4 4 4', null],
    [2, '3×7 5 5 5', 'review'],
  ])('a clinic may ask for %d zones', (zones, zone, expected) => {
    expect(severityOf(peripheralizing, at(zone), { 'peripheralizing.zones': zones })).toBe(expected);
  });
});

import { describe, expect, test } from 'vitest';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import { onDay, type PatientSpec } from '../fixtures/patient.ts';
import { centralizing } from './centralizing.ts';

const at = (zone: string, over: Partial<PatientSpec> = {}): PatientSpec => ({
  day: 20,
  leg: 'd14: 5×7',
  zone,
  ...over,
});

describe('CENTRAL', () => {
  test.each([
    ['one zone higher up', '3×7', {}, 'good'],
    ['unchanged', '4×7', {}, null],
    ['one of the last three unchanged', '3×6 4', {}, null],
    ['the last three higher up, the week not yet', '4×4 3×3', {}, null],
    ['the last four higher up', '4×3 3×4', {}, 'good'],
    ['from the thigh', '2×7', { intake: [6, 3, 3] }, 'good'],
    ['from the buttock', '1×7', { intake: [6, 3, 2] }, null],
    ['leg pain as at the start', '3×7', { leg: 'd14: 6×7' }, 'good'],
    ['leg pain above the start', '3×7', { leg: 'd14: 6.5×7' }, null],
    ['leg pain not reported', '3×7', { leg: 'd14: -×7' }, null],
    ['two reports only', '-×5 3×2', {}, null],
  ] as const)('%s', (_name, zone, over, expected) => {
    expect(severityOf(centralizing, at(zone, over))).toBe(expected);
  });

  test('needs the start of both', () => {
    const noZone = { episode: { intake: { leg: 6, back: 3 } } };
    const noLeg = { episode: { intake: { zone: 4, back: 3 } } };
    expect(severityOf(centralizing, at('3×7', noZone))).toBeNull();
    expect(severityOf(centralizing, at('3×7', noLeg))).toBeNull();
  });

  test('says from where to where', () => {
    const finding = findingOf(centralizing, at('4×2 3×2 2×3'));
    expect(finding?.says).toBe('Pain moving up: good sign (was below knee, now buttock)');
    expect(finding?.tests.find((one) => one.id === 'last-zones')?.fromDay).toBeDefined();
    expect(onDay(18)).toBe('2026-01-23');
  });
});

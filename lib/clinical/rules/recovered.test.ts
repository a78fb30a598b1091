import { describe, expect, test } from 'vitest';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import type { PatientSpec } from '../fixtures/patient.ts';
import { recovered } from './recovered.ts';

const at = (over: Partial<PatientSpec> = {}): PatientSpec => ({
  day: 40,
  leg: 'd27: 0×14',
  back: '0×14',
  zone: '0×14',
  ...over,
});

const rmdq = (value: number, day = 40) => ({ measures: [{ day, kind: 'rmdq' as const, value }] });

describe('RECOVERED', () => {
  test.each([
    ['8 reports', { leg: 'd33: 0×8', back: '0×8', zone: '0×8' }, 'good'],
    ['7 reports', { leg: 'd34: 0×7', back: '0×7', zone: '0×7' }, null],
    ['the eighth 14 days back', { leg: 'd27: 0 -×6 0×7', back: '0 -×6 0×7', zone: '0 -×6 0×7' }, 'good'],
    ['the eighth 15 days back', { leg: 'd26: 0 -×7 0×7', back: '0 -×7 0×7', zone: '0 -×7 0×7' }, null],
    ['reports without the leg are not complete', { leg: 'd27: 0×7 -×7' }, null],
    ['reports without the back are not complete', { back: '0×7 -×7' }, null],
    ['reports without the zone are not complete', { zone: '0×7 -×7' }, null],
    ['one leg pain of 2', { leg: 'd27: 0×13 2' }, 'good'],
    ['one leg pain above 2', { leg: 'd27: 0×13 2.5' }, null],
    ['one back pain of 2', { back: '0×13 2' }, 'good'],
    ['one back pain above 2', { back: '0×13 2.5' }, null],
    ['leg median 1', { leg: 'd27: 1×14' }, 'good'],
    ['leg median above 1', { leg: 'd27: 1×6 2×8' }, null],
    ['back median above 1', { back: '1×6 2×8' }, null],
    ['zone 1', { zone: '1×14' }, 'good'],
    ['one zone 2', { zone: '1×13 2' }, null],
    ['RMDQ 2', rmdq(2), 'good'],
    ['RMDQ 3', rmdq(3), null],
    ['RMDQ 3, 28 days old', rmdq(3, 12), null],
    ['RMDQ 3, 29 days old', rmdq(3, 11), 'good'],
    ['no report', { leg: '-', back: '-', zone: '-' }, null],
  ] as const)('%s', (_name, over, expected) => {
    expect(severityOf(recovered, at(over))).toBe(expected);
  });

  test('asks for the RMDQ when it is missing', () => {
    expect(findingOf(recovered, at())?.action).toBe('send-rmdq');
    expect(findingOf(recovered, at())?.next).toBe(
      'Send the RMDQ, then move to finishing the job (P4C) or keeping well (P4D).',
    );
    expect(findingOf(recovered, at(rmdq(1)))?.action).toBe('start-maintenance');
    expect(findingOf(recovered, at(rmdq(1)))?.next).toBe(
      'Move to finishing the job (P4C) or keeping well (P4D).',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import type { PatientSpec } from '../fixtures/patient.ts';
import { fear } from './fear.ts';

type Measures = NonNullable<PatientSpec['measures']>;

const at = (...measures: Measures): PatientSpec => ({ day: 100, leg: 'd95: 5×6', measures });

describe('FEAR', () => {
  test.each([
    ['item 4', [{ day: 99, kind: 'fear', value: 4 }], null],
    ['item 5', [{ day: 99, kind: 'fear', value: 5 }], 'watch'],
    ['item 6', [{ day: 99, kind: 'fear', value: 6 }], 'watch'],
    ['item 7', [{ day: 99, kind: 'fear', value: 7 }], 'review'],
    ['item 8', [{ day: 99, kind: 'fear', value: 8 }], 'review'],
    [
      'the latest counts',
      [
        { day: 92, kind: 'fear', value: 9 },
        { day: 99, kind: 'fear', value: 3 },
      ],
      null,
    ],
    ['item 14 days old', [{ day: 86, kind: 'fear', value: 9 }], 'review'],
    ['item 15 days old', [{ day: 85, kind: 'fear', value: 9 }], null],
    ['TSK-11 28', [{ day: 99, kind: 'tsk11', value: 28 }], null],
    ['TSK-11 29', [{ day: 99, kind: 'tsk11', value: 29 }], 'watch'],
    ['TSK-11 35', [{ day: 99, kind: 'tsk11', value: 35 }], 'watch'],
    ['TSK-11 36', [{ day: 99, kind: 'tsk11', value: 36 }], 'review'],
    ['TSK-11 84 days old', [{ day: 16, kind: 'tsk11', value: 40 }], 'review'],
    ['TSK-11 85 days old', [{ day: 15, kind: 'tsk11', value: 40 }], null],
    ['FABQ-PA 14', [{ day: 99, kind: 'fabq-pa', value: 14 }], null],
    ['FABQ-PA 15', [{ day: 99, kind: 'fabq-pa', value: 15 }], 'watch'],
    ['FABQ-PA 24', [{ day: 99, kind: 'fabq-pa', value: 24 }], 'watch'],
    ['FABQ-PA 85 days old', [{ day: 15, kind: 'fabq-pa', value: 24 }], null],
    [
      'one high is enough',
      [
        { day: 99, kind: 'fear', value: 2 },
        { day: 99, kind: 'tsk11', value: 36 },
      ],
      'review',
    ],
    ['sleep is not fear', [{ day: 99, kind: 'sleep', value: 10 }], null],
  ] as [string, Measures, string | null][])('%s', (_name, measures, expected) => {
    expect(severityOf(fear, at(...measures))).toBe(expected);
  });

  test('of two answers on one day the worse stands', () => {
    const two: Measures = [
      { day: 99, kind: 'fear', value: 8 },
      { day: 99, kind: 'fear', value: 2 },
    ];
    expect(severityOf(fear, at(...two))).toBe('review');
    expect(severityOf(fear, at(...two.toReversed()))).toBe('review');
  });

  test('names all that is high', () => {
    const finding = findingOf(
      fear,
      at(
        { day: 99, kind: 'fear', value: 8 },
        { day: 99, kind: 'tsk11', value: 20 },
        { day: 98, kind: 'fabq-pa', value: 20 },
      ),
    );
    expect(finding?.says).toBe('Afraid that movement harms (8 of 10, FABQ-PA 20)');
  });
});

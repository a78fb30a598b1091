import { describe, expect, test } from 'vitest';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import type { PatientSpec } from '../fixtures/patient.ts';
import { wellbeing } from './wellbeing.ts';

type Measures = NonNullable<PatientSpec['measures']>;

const answers = (kind: 'sleep' | 'mood', ...values: [day: number, value: number][]): Measures =>
  values.map(([day, value]) => ({ day, kind, value }));

const at = (measures: Measures): PatientSpec => ({ day: 60, leg: 'd55: 5×6', measures });

describe('WELLBEING', () => {
  test.each([
    ['sleep 7 twice', answers('sleep', [50, 7], [57, 7]), 'watch'],
    ['mood 7 twice', answers('mood', [50, 7], [57, 7]), 'watch'],
    ['the first just below', answers('sleep', [50, 6], [57, 9]), null],
    ['the second just below', answers('sleep', [50, 9], [57, 6]), null],
    ['once', answers('sleep', [57, 10]), null],
    ['sleep once and mood once', [...answers('sleep', [50, 9]), ...answers('mood', [57, 9])], null],
    ['a good week between', answers('sleep', [43, 9], [50, 2], [57, 9]), null],
    ['14 days apart', answers('sleep', [43, 8], [57, 8]), 'watch'],
    ['15 days apart', answers('sleep', [42, 8], [57, 8]), null],
    ['latest 14 days old', answers('sleep', [40, 8], [46, 8]), 'watch'],
    ['latest 15 days old', answers('sleep', [40, 8], [45, 8]), null],
    [
      'other items do not count',
      [
        { day: 50, kind: 'fear', value: 9 },
        { day: 57, kind: 'fear', value: 9 },
      ] as Measures,
      null,
    ],
  ])('%s', (_name, measures, expected) => {
    expect(severityOf(wellbeing, at(measures))).toBe(expected);
  });

  test('names what is poor', () => {
    const both = [...answers('sleep', [50, 8], [57, 8]), ...answers('mood', [50, 7], [57, 8])];
    expect(findingOf(wellbeing, at(both))?.says).toBe('Poor sleep and low mood 2 weeks in a row');
    expect(findingOf(wellbeing, at(answers('mood', [50, 7], [57, 8])))?.says).toBe(
      'Low mood 2 weeks in a row',
    );
  });
});

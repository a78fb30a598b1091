import { describe, expect, test } from 'vitest';
import { contextOf, findingOf, severityOf } from '../fixtures/findings.ts';
import type { PatientSpec } from '../fixtures/patient.ts';
import { exercisePain } from './exercise-pain.ts';

type Log = NonNullable<PatientSpec['logs']>[number];

const log = (day: number, pain: number | null, over: Partial<Log> = {}): Log => ({
  day,
  exercise: 'glute-bridge',
  done: 1,
  pain,
  ...over,
});
const down = (day: number): Log => log(day, null, { movedDown: true });

const at = (...logs: Log[]): PatientSpec => ({ day: 20, leg: '5×21', logs });

describe('EX-PAIN', () => {
  test.each([
    ['two with exactly 6', [log(18, 6), log(20, 6)], 'review'],
    ['one 6, one just below', [log(18, 6), log(20, 5.5)], null],
    ['one with 6', [log(20, 6)], null],
    ['one with exactly 8', [log(20, 8)], 'watch'],
    ['one just below 8', [log(20, 7.5)], null],
    ['one that moved symptoms down', [down(20)], 'watch'],
    ['two that moved symptoms down', [down(18), down(20)], 'review'],
    ['one of 6 and one that moved down', [log(18, 6), down(20)], 'watch'],
    ['the first day of the 14', [log(7, 6), log(20, 6)], 'review'],
    ['a day too old', [log(6, 6), log(20, 6)], null],
    [
      'sixth answer back is not counted',
      [log(10, 6), log(16, 1), log(17, 1), log(18, 1), log(19, 1), log(20, 6)],
      null,
    ],
    ['fifth answer back is counted', [log(10, 6), log(17, 1), log(18, 1), log(19, 1), log(20, 6)], 'review'],
    [
      'logs without an answer are passed over',
      [log(10, 6), ...[15, 16, 17, 18, 19].map((day) => log(day, null)), log(20, 6)],
      'review',
    ],
    ['two answers of one day', [log(20, 6), log(20, 7)], 'review'],
  ])('%s', (_name, logs, expected) => {
    expect(severityOf(exercisePain, at(...logs))).toBe(expected);
  });

  test('of answers on one day the worse ones are kept', () => {
    const many = [0, 1, 2, 3, 6, 6].map((pain) => log(20, pain));
    expect(severityOf(exercisePain, at(...many))).toBe('review');
    expect(severityOf(exercisePain, at(...many.reverse()))).toBe('review');
  });

  test('judges each exercise on its own, in the order of their names', () => {
    const found = exercisePain(
      contextOf(
        at(
          log(19, 6, { exercise: 'side-plank' }),
          log(20, 7, { exercise: 'side-plank' }),
          log(19, 6, { exercise: 'bird-dog' }),
          log(20, 9, { exercise: 'cat-camel' }),
        ),
      ),
    );
    expect(found.map(({ subject, severity }) => [subject, severity])).toEqual([
      ['cat-camel', 'watch'],
      ['side-plank', 'review'],
    ]);
  });

  test.each([
    ['review', [log(18, 6), log(20, 7)], 'Glute bridge hurts: 6, 7', 'swap-easier'],
    ['watch after moving down', [down(20)], 'Glute bridge hurts: moved down 1 time', 'pause-exercise'],
    ['watch after 8', [log(18, 2), log(20, 8)], 'Glute bridge hurts: 8', 'swap-easier'],
    ['both', [log(18, 6), down(19), down(20)], 'Glute bridge hurts: 6; moved down 2 times', 'swap-easier'],
  ])('%s has its words and its next step', (_name, logs, says, action) => {
    const finding = findingOf(exercisePain, at(...logs));
    expect(finding?.says).toBe(says);
    expect(finding?.action).toBe(action);
  });
});

import { describe, expect, test } from 'vitest';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import { onDay, type PatientSpec, program } from '../fixtures/patient.ts';
import { lowAdherence } from './low-adherence.ts';

const at = (over: Partial<PatientSpec> = {}): PatientSpec => ({
  day: 20,
  leg: '6×21',
  plan: [program({}, 2)],
  done: () => 0,
  ...over,
});

describe('ADH-LOW', () => {
  test.each([
    ['exactly 50 %', (day: number) => (day % 2 === 0 ? 2 : 0), null],
    ['13 of 28, 46 %', (day: number) => (day % 2 === 0 && day !== 6 ? 2 : day === 6 ? 1 : 0), 'review'],
    ['nothing done', () => 0, 'review'],
    ['all done', () => 2, null],
  ])('%s', (_name, done, expected) => {
    expect(severityOf(lowAdherence, at({ done }))).toBe(expected);
  });

  test.each([
    [6, null],
    [7, 'review'],
    [8, 'review'],
  ])('%d active days', (days, expected) => {
    expect(severityOf(lowAdherence, at({ plan: [program({ startsOn: onDay(20 - days) }, 2)] }))).toBe(
      expected,
    );
  });

  test.each([
    [3, null],
    [4, 'review'],
  ])('%d planned days of 2 units each', (planned, expected) => {
    const weekdays = [1, 2, 3, 4].slice(0, planned - 2);
    const item = { exercise: 'bird-dog', from: onDay(0), timesPerDay: 1, weekdays };
    // Two weeks: 3 weekdays are 6 units, 4 weekdays 8; one extra unit makes 7.
    const extra = { exercise: 'cat-camel', from: onDay(6), to: onDay(6 + planned - 1), timesPerDay: 1 };
    expect(severityOf(lowAdherence, at({ plan: [program({ items: [item, extra] })] }))).toBe(
      planned === 3 ? null : expected,
    );
  });

  test('watch when there is an important improvement all the same', () => {
    expect(severityOf(lowAdherence, at({ leg: '6×13 4×8' }))).toBe('watch');
    expect(severityOf(lowAdherence, at({ leg: '6×13 4.5×8' }))).toBe('review');
  });

  test('names the reason given most often', () => {
    const skipped = (day: number, skipReason: 'time' | 'pain') => ({
      day,
      exercise: 'prone-press-up',
      done: 0,
      skipReason,
    });
    const logs = [skipped(15, 'pain'), skipped(16, 'time'), skipped(17, 'time')];
    expect(findingOf(lowAdherence, at({ logs }))?.says).toBe('Doing 0% of the plan; top reason: no time');
    expect(findingOf(lowAdherence, at({ logs: logs.slice(0, 2) }))?.says).toBe(
      'Doing 0% of the plan; top reason: pain',
    );
    expect(findingOf(lowAdherence, at())?.says).toBe('Doing 0% of the plan');
  });
});

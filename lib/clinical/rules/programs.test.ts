import { describe, expect, test } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import { onDay, type PatientSpec, patient, program } from '../fixtures/patient.ts';
import { noProgram } from './no-program.ts';
import { programEnd } from './program-end.ts';

const at = (plan: PatientSpec['plan'], day = 20): PatientSpec => ({ day, leg: '5×21', plan });

const until = (day: number) => program({ endsOn: onDay(day) });

describe('NO-PROG', () => {
  test.each([
    ['ends today', [until(20)], null],
    ['ended yesterday', [until(19)], 'review'],
    ['ended long ago', [until(5)], 'review'],
    ['one ended, another runs', [until(5), program({ startsOn: onDay(6) })], null],
    ['the next begins tomorrow', [until(19), program({ startsOn: onDay(21) })], 'review'],
    ['the next begins today', [until(19), program({ startsOn: onDay(20) })], null],
  ])('%s', (_name, plan, expected) => {
    expect(severityOf(noProgram, at(plan))).toBe(expected);
  });

  test.each([
    [1, null],
    [2, 'review'],
    [3, 'review'],
  ])('never had one, day %d', (day, expected) => {
    expect(severityOf(noProgram, at([], day))).toBe(expected);
  });

  test('says which one ended last', () => {
    expect(findingOf(noProgram, at([until(5), until(9)]))?.says).toBe(
      `No active program (the last ended on ${onDay(9)})`,
    );
    expect(findingOf(noProgram, at([]))?.variant).toBe('never');
  });

  test.each(['paused', 'discharged'] as const)('is silent while %s', (mode) => {
    expect(evaluate(patient({ ...at([until(5)]), episode: { mode } })).flags).toEqual([]);
  });

  test('hides low adherence', () => {
    const result = evaluate(patient({ ...at([until(19)]), done: () => 0 }));
    expect(result.flags.map((flag) => flag.rule)).toContain('NO-PROG');
    expect(result.hidden).toContainEqual({ rule: 'ADH-LOW', by: 'NO-PROG' });
  });
});

describe('PROG-END', () => {
  test.each([
    ['in 4 days', [until(24)], null],
    ['in 3 days', [until(23)], 'watch'],
    ['tomorrow', [until(21)], 'watch'],
    ['today', [until(20)], 'watch'],
    ['no end', [program()], null],
    ['ended', [until(19)], null],
    ['another goes on longer', [until(21), until(40)], null],
    ['another has no end', [until(21), program()], null],
    ['an earlier one has ended', [until(5), until(21)], 'watch'],
    ['none', [], null],
  ])('%s', (_name, plan, expected) => {
    expect(severityOf(programEnd, at(plan))).toBe(expected);
  });

  test('names the weekday and the date', () => {
    expect(findingOf(programEnd, at([until(21)]))?.says).toBe(`Program ends Monday ${onDay(21)}`);
    expect(findingOf(programEnd, at([until(20)]))?.says).toBe('Program ends today');
  });
});

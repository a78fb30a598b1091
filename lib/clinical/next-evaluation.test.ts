import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { onDay, type PatientSpec, patient, program } from './fixtures/patient.ts';
import type { History } from './history.ts';

const next = (spec: PatientSpec) => evaluate(patient(spec)).nextEvaluationOn;

const flags = (history: History) =>
  evaluate(history).flags.map(({ rule, severity }) => `${rule}:${severity}`);

/** Follows the dates from one evaluation to the next, with nothing new reported. */
function follow(history: History, steps: number): { on: string; flags: string[] }[] {
  const seen: { on: string; flags: string[] }[] = [];
  let current = history;
  for (let step = 0; step < steps; step += 1) {
    const { nextEvaluationOn } = evaluate(current);
    if (nextEvaluationOn === null) break;
    current = { ...current, evaluateOn: nextEvaluationOn };
    seen.push({ on: nextEvaluationOn, flags: flags(current) });
  }
  return seen;
}

describe('silence becomes visible with no one touching anything', () => {
  test.each([
    [2, 3, 'LAPSED:watch'],
    [2, 5, 'LAPSED:review'],
    [1, 4, 'LAPSED:watch'],
    [1, 7, 'LAPSED:review'],
  ] as const)('stage %d: after %d days %s', (stage, gap, flag) => {
    const path = follow(patient({ stage, day: 10, leg: '5×11', done: () => 3 }), 40);
    expect(path.find((step) => step.flags.includes(flag))?.on).toBe(onDay(10 + gap));
  });

  test('a review falls due, and then is late', () => {
    const path = follow(patient({ stage: 1, day: 1, leg: '2 2', intake: [2, 2, 1], reviews: [] }), 60);
    expect(path.find((step) => step.flags.includes('REVIEW-DUE:watch'))?.on).toBe(onDay(14));
    expect(path.find((step) => step.flags.includes('REVIEW-DUE:review'))?.on).toBe(onDay(21));
  });

  test('a program that ends is told 3 days before, and the day after', () => {
    const path = follow(patient({ day: 10, leg: '5×11', plan: [program({ endsOn: onDay(60) })] }), 80);
    expect(path.find((step) => step.flags.includes('PROG-END:watch'))?.on).toBe(onDay(57));
    expect(path.find((step) => step.flags.includes('NO-PROG:review'))?.on).toBe(onDay(61));
  });

  test('after a pause the rules run again', () => {
    const pauses = [{ from: onDay(8), to: onDay(30) }];
    const path = follow(patient({ day: 10, leg: '5×8', rest: { pauses } }), 40);
    expect(path.find((step) => step.flags.includes('LAPSED:watch'))?.on).toBe(onDay(33));
  });

  test('an early return of pain becomes a relapse on day 30', () => {
    const history = patient({
      stage: 4,
      day: 64,
      leg: 'd63: 4 5',
      back: '0 0',
      episode: { mode: 'maintenance', recoveredOn: onDay(35) },
    });
    expect(flags(history)).toEqual(['FLARE:watch']);
    expect(follow(history, 5).find((step) => step.flags.includes('RELAPSE:review'))?.on).toBe(onDay(65));
  });
});

describe('the date', () => {
  /** Silent since day 4, no main pain, every review recorded. */
  const silent = (over: Partial<PatientSpec>): PatientSpec => ({
    stage: 1,
    day: 300,
    leg: '2×5',
    intake: [2, 2, 1],
    done: () => 0,
    ...over,
  });

  test('is the next day when a day without a log lowers the adherence', () => {
    expect(next({ day: 10, leg: '5×11' })).toBe(onDay(11));
  });

  test('is a day later when today is done too', () => {
    const today = { day: 20, exercise: 'prone-press-up', done: 3 };
    expect(next({ day: 20, leg: '4×21', logs: [today] })).toBe(onDay(22));
  });

  test('is null when nothing waits any more', () => {
    expect(next(silent({}))).toBeNull();
    expect(next({ day: 10, leg: '5×11', episode: { mode: 'discharged' } })).toBeNull();
  });

  test('is never further ahead than the horizon while something waits beyond', () => {
    expect(next(silent({ plan: [program({ endsOn: onDay(2000) })] }))).toBe(onDay(700));
    expect(next(silent({ plan: [program({ endsOn: onDay(690) })] }))).toBe(onDay(687));
  });

  test('of a long silence is the next thing that falls due', () => {
    const recorded = [{ plannedDay: 168, recordedOn: onDay(168) }];
    expect(next(silent({ stage: 3, day: 200, reviews: recorded }))).toBe(onDay(252));
  });

  test('does not look at what is reported later', () => {
    const later = { checkIns: [{ date: onDay(301), leg: 9, gate: ['bladder' as const] }] };
    expect(next(silent({ rest: later }))).toBeNull();
  });
});

import { describe, expect, it, test } from 'vitest';
import { type PatientSpec, patient, program, START } from './fixtures/patient.ts';
import { dayNumber } from './local-date.ts';
import { outcomeWeeks, shareOf } from './outcomes.ts';
import { prepare } from './prepared.ts';
import { resolveSettings } from './settings.ts';

const weeks = (spec: PatientSpec, lastDay = spec.day) =>
  outcomeWeeks(prepare(patient(spec), resolveSettings()), dayNumber(START) + lastDay);

/** Exercise on these days of each week alone. */
const only =
  (...days: number[]) =>
  (day: number) =>
    days.includes(day % 7) ? 3 : 0;

const onWeekdays = (...weekdays: number[]) => [
  program({ items: [{ exercise: 'prone-press-up', timesPerDay: 3, from: START, weekdays }] }),
];

describe('program weeks', () => {
  test.each([
    [5, 0],
    [6, 1],
    [12, 1],
    [13, 2],
  ])('by day %i there are %i that have ended', (lastDay, count) => {
    expect(weeks({ day: 30, leg: '6×30' }, lastDay)).toHaveLength(count);
  });

  it('count three years at most', () => {
    expect(weeks({ day: 10, leg: '6×10' }, 7 * 156 + 6)).toHaveLength(156);
  });

  it('hold what was planned, what was done, and the days with a log, one left out with its reason too', () => {
    const logs = [{ day: 9, exercise: 'prone-press-up', done: 0, skipReason: 'time' as const }];
    const done = (day: number) => (day < 7 ? 3 : day === 8 ? 1 : 0);
    const [first, second] = weeks({ day: 14, leg: '6×14', done, logs });
    expect(first).toMatchObject({ planned: 21, done: 21, logDays: 7, kept: 'y' });
    expect(second).toMatchObject({ planned: 21, done: 1, logDays: 2, kept: 'n' });
  });
});

describe('still exercising', () => {
  const kept = (spec: Partial<PatientSpec>) =>
    weeks({ day: 7, leg: '6×7', ...spec }).map((week) => week.kept)[0];

  test.each([
    ['no day', only(), 'n'],
    ['2 days', only(0, 3), 'n'],
    ['3 days', only(0, 3, 5), 'y'],
    ['every day', only(0, 1, 2, 3, 4, 5, 6), 'y'],
  ])('%s of exercise: %s', (_name, done, expected) => {
    expect(kept({ done })).toBe(expected);
  });

  it('needs no more days than were planned', () => {
    expect(kept({ plan: onWeekdays(1), done: only(0) })).toBe('y');
    expect(kept({ plan: onWeekdays(1), done: only() })).toBe('n');
    expect(kept({ plan: onWeekdays(1, 3, 5), done: only(0, 2) })).toBe('n');
    expect(kept({ plan: onWeekdays(1, 3, 5), done: only(0, 2, 4) })).toBe('y');
  });

  it('is unknown without a plan', () => {
    expect(kept({ plan: [] })).toBe('-');
  });
});

describe('clinically important improvement at the end of a week', () => {
  const last = (spec: Partial<PatientSpec>) => weeks({ day: 28, leg: '6×28', ...spec }).at(-1);

  test.each([
    ['6×14 4×14', 'y', 'y'],
    ['6×14 5×14', 'n', 'n'],
  ])('pain %s', (leg, pain, better) => {
    expect(last({ leg })).toMatchObject({ pain, rmdq: '-', psfs: '-', better });
  });

  it('is unknown, not absent, when pain was not said', () => {
    expect(last({ leg: '6×7' })).toMatchObject({ pain: '-', better: '-' });
  });

  it('by a measure counts although pain is unknown', () => {
    const measures = [
      { day: 0, kind: 'rmdq' as const, value: 15 },
      { day: 27, kind: 'rmdq' as const, value: 8 },
    ];
    expect(last({ leg: '6×7', measures })).toMatchObject({ pain: '-', rmdq: 'y', better: 'y' });
  });

  it('by activities counts beside pain that did not fall', () => {
    const measures = [
      { day: 0, kind: 'psfs' as const, value: 3 },
      { day: 27, kind: 'psfs' as const, value: 5.5 },
    ];
    expect(last({ measures })).toMatchObject({ pain: 'n', psfs: 'y', rmdq: '-', better: 'y' });
  });

  it('looks at its own week alone', () => {
    const [first] = weeks({ day: 28, leg: '6×14 2×14' });
    expect(first?.better).not.toBe('y');
  });
});

describe('a share', () => {
  // Wilson score interval, worked by hand from Newcombe 1998, table I.
  test.each([
    [81, 263, 31, 26, 37],
    [15, 148, 10, 6, 16],
    [0, 20, 0, 0, 16],
    [1, 29, 3, 1, 17],
    [29, 29, 100, 88, 100],
    [1, 2, 50, 9, 91],
    [1, 8, 13, 2, 47],
  ])('%i of %i is %i %%, from %i to %i', (count, of, percent, low, high) => {
    expect(shareOf(count, of)).toEqual({ count, of, percent, low, high });
  });

  it('of nobody is none', () => {
    expect(shareOf(0, 0)).toBeNull();
    expect(shareOf(0, -1)).toBeNull();
  });
});

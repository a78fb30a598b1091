import { describe, expect, test } from 'vitest';
import { between, dayReports, seriesOf, worstPain } from './check-ins.ts';
import { type HistoryInput, historySchema } from './history.ts';
import { dayNumber } from './local-date.ts';

const reports = (rows: NonNullable<HistoryInput['checkIns']>) =>
  dayReports(historySchema.shape.checkIns.parse(rows));

describe('one report per local date', () => {
  test('K10 the second check-in of a date overwrites the values, ticks are only added', () => {
    const [report, ...others] = reports([
      {
        date: '2026-01-10',
        leg: 6,
        back: 2,
        zone: 4,
        numbness: 1,
        gate: ['bladder'],
        legs: 'both',
        flareDay: true,
      },
      { date: '2026-01-10', leg: 3, zone: 2, gate: ['weakness', 'bladder'], legs: 'one', flareDay: false },
    ]);
    expect(others).toEqual([]);
    expect(report).toEqual({
      day: dayNumber('2026-01-10'),
      leg: 3,
      back: 2,
      zone: 2,
      numbness: 1,
      gate: ['bladder', 'weakness'],
      bothLegs: true,
      flareDay: true,
    });
  });

  test('what nobody ticked is not ticked', () => {
    const [merged] = reports([
      { date: '2026-01-10', leg: 6 },
      { date: '2026-01-10', leg: 5, legs: 'one' },
    ]);
    expect(merged).toMatchObject({ leg: 5, gate: [], bothLegs: false, flareDay: false });
    const [single] = reports([{ date: '2026-01-10', leg: 6 }]);
    expect(single).toMatchObject({ gate: [], bothLegs: false, flareDay: false });
  });

  test('a value of zero overwrites, a missing one does not', () => {
    const [report] = reports([
      { date: '2026-01-10', leg: 6, back: 5, zone: 4, numbness: 2 },
      { date: '2026-01-10', leg: 0, back: null, zone: 0, numbness: 0, legs: 'both', flareDay: true },
    ]);
    expect(report).toMatchObject({ leg: 0, back: 5, zone: 0, numbness: 0, bothLegs: true, flareDay: true });
  });

  test('dates come in order', () => {
    const days = reports([{ date: '2026-01-12' }, { date: '2026-01-10' }, { date: '2026-01-11' }]);
    expect(days.map((report) => report.day - dayNumber('2026-01-10'))).toEqual([0, 1, 2]);
  });
});

test.each([
  [3, 5, 5],
  [5, 3, 5],
  [0, null, 0],
  [null, 4, 4],
  [null, null, null],
])('worse of leg %s and back %s is %s', (leg, back, expected) => {
  expect(worstPain(leg, back)).toBe(expected);
});

test('a series leaves out what was not answered, and keeps zero', () => {
  const days = reports([
    { date: '2026-01-10', leg: 0 },
    { date: '2026-01-11', back: 4 },
    { date: '2026-01-12', leg: 2 },
  ]);
  expect(seriesOf(days, 'leg').map((point) => point.value)).toEqual([0, 2]);
  expect(seriesOf(days, 'worst').map((point) => point.value)).toEqual([0, 4, 2]);
});

test.each([
  [2, 4, [2, 4]],
  [0, 1, []],
  [3, 3, []],
  [4, 9, [4, 7]],
  [8, 9, []],
  [-5, 99, [2, 4, 7]],
])('rows from %d to %d', (from, to, expected) => {
  const rows = [2, 4, 7].map((day) => ({ day }));
  expect(between(rows, from, to).map((row) => row.day)).toEqual(expected);
});

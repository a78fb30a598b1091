import { describe, expect, it } from 'vitest';
import type { ChartView } from '#lib/data/patients/view.ts';
import { daysOf, isEmptyChart, rangeStart, rangesOf, routinesDone, timeChartData } from './chart-data.ts';

describe('rangeStart', () => {
  it('shows whole weeks that end today', () => {
    expect(rangeStart({ from: '2026-01-01', today: '2026-03-28' }, '4')).toBe('2026-03-01');
  });

  it('does not go before the first day', () => {
    expect(rangeStart({ from: '2026-03-20', today: '2026-03-28' }, '4')).toBe('2026-03-20');
    expect(rangeStart({ from: '2026-01-01', today: '2026-03-28' }, 'all')).toBe('2026-01-01');
  });
});

describe('rangesOf', () => {
  it('offers four weeks only when there are more', () => {
    expect(rangesOf({ from: '2026-03-01', today: '2026-03-28' })).toEqual(['all']);
    expect(rangesOf({ from: '2026-02-28', today: '2026-03-28' })).toEqual(['4', 'all']);
  });

  it('offers twelve weeks only when there are more', () => {
    expect(rangesOf({ from: '2026-01-04', today: '2026-03-28' })).toEqual(['4', 'all']);
    expect(rangesOf({ from: '2026-01-03', today: '2026-03-28' })).toEqual(['4', '12', 'all']);
  });
});

describe('routinesDone', () => {
  it.each([
    [{ planned: 9, done: 9, hasReport: true }, 3],
    [{ planned: 9, done: 6, hasReport: true }, 2],
    [{ planned: 9, done: 1, hasReport: true }, 0.5],
    [{ planned: 9, done: 12, hasReport: true }, 3],
    [{ planned: 9, done: 0, hasReport: true }, 0],
    [{ planned: 9, done: 0, hasReport: false }, null],
    [{ planned: 0, done: 0, hasReport: false }, null],
  ])('%j is %j of 3', (day, expected) => {
    expect(routinesDone(day, 3)).toBe(expected);
  });
});

const view = (more: Partial<ChartView> = {}): ChartView => ({
  from: '2026-03-20',
  to: '2026-04-04',
  today: '2026-03-28',
  days: [],
  base: { leg: 6, back: 3, isProvisional: false },
  goal: 4,
  primaryPain: 'leg',
  phases: [],
  rmdq: [],
  psfs: [],
  rmdqGoal: null,
  psfsGoal: null,
  reviews: [],
  isTooEarly: false,
  ...more,
});

describe('daysOf', () => {
  it('gives each day its date, and keeps what was not said', () => {
    expect(
      daysOf({
        from: '2026-02-28',
        days: [
          [5, null, 0, 6, 3.5, 1],
          [null, null, null, 0, 0, 0],
        ],
      }),
    ).toEqual([
      { date: '2026-02-28', leg: 5, back: null, zone: 0, planned: 6, done: 3.5, hasReport: true },
      { date: '2026-03-01', leg: null, back: null, zone: null, planned: 0, done: 0, hasReport: false },
    ]);
  });

  it('tells a chart without any report', () => {
    expect(isEmptyChart(view({ days: [[null, null, null, 6, 0, 0]] }))).toBe(true);
    expect(isEmptyChart(view({ days: [[null, null, null, 6, 0, 1]] }))).toBe(false);
    expect(isEmptyChart(view({ psfs: [{ date: '2026-03-20', value: 3 }] }))).toBe(false);
  });
});

describe('visits', () => {
  const visits = (more: Partial<ChartView>, booked: string[] = []) =>
    timeChartData(view(more), 'all', 3, ({ title }) => title, booked);
  const planned = { plannedDay: 14, plannedOn: '2026-04-03', recordedOn: null };

  it('shows the planned review while none is booked, and the booked one in its place', () => {
    expect(visits({ reviews: [planned] }).visits).toEqual(['2026-04-03']);
    expect(visits({ reviews: [planned] }, ['2026-03-31']).visits).toEqual(['2026-03-31']);
  });

  it('keeps what took place, and what was due and is not recorded', () => {
    const reviews = [
      { plannedDay: 0, plannedOn: '2026-03-20', recordedOn: '2026-03-21' },
      { plannedDay: 7, plannedOn: '2026-03-27', recordedOn: null },
    ];
    expect(visits({ reviews }, ['2026-03-31']).visits).toEqual(['2026-03-21', '2026-03-27', '2026-03-31']);
  });

  it('reaches as far as the next booked review, at most six weeks', () => {
    expect(visits({}, ['2026-04-20']).to).toBe('2026-04-21');
    expect(visits({}, ['2026-05-09']).to).toBe('2026-05-10');
    expect(visits({}, ['2026-05-10']).to).toBe('2026-04-04');
    expect(visits({}, ['2026-03-30']).to).toBe('2026-04-04');
  });
});

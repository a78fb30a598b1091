import { describe, expect, it } from 'vitest';
import { rangeStart, rangesOf, routinesDone } from './chart-data.ts';

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

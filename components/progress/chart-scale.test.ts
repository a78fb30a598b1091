import { describe, expect, it } from 'vitest';
import { pathOf, runsOf, xScale } from './chart-scale.ts';

describe('places of dates', () => {
  const scale = xScale({ width: 340, left: 30, right: 10 }, '2026-03-01', '2026-03-31');

  it('reach from edge to edge', () => {
    expect(scale.x('2026-03-01')).toBe(30);
    expect(scale.x('2026-03-16')).toBe(180);
    expect(scale.x('2026-03-31')).toBe(330);
  });

  it('put a week in its middle, and one that still runs in the middle of what has passed', () => {
    expect(scale.middle('2026-03-01', '2026-03-07')).toBe(60);
    expect(scale.middle('2026-03-29', '2026-04-04')).toBe(320);
  });

  it('hold a chart of a single day', () => {
    expect(xScale({ width: 100, left: 0, right: 0 }, '2026-03-01', '2026-03-01').x('2026-03-01')).toBe(0);
  });
});

describe('lines', () => {
  it('never join over a missing value', () => {
    const runs = runsOf([1, 2, null, 4], (value) => (value === null ? null : { x: value, y: value }));
    expect(runs.map(pathOf)).toEqual(['M1 1L2 2', 'M4 4']);
  });

  it('are none without values', () => {
    expect(runsOf([null, null], () => null)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { TimeChartData } from './time-chart-data.ts';
import { layOut } from './time-chart-layout.ts';

const data: TimeChartData = {
  from: '2026-02-05',
  to: '2026-03-17',
  today: '2026-03-12',
  days: [],
  phases: [],
  visits: [],
  base: null,
  goal: null,
  rmdq: null,
  psfs: null,
};

describe('layOut', () => {
  it('gives every day the same width, from the first date to the last', () => {
    const layout = layOut(data, 996);
    expect(layout.dates).toHaveLength(41);
    expect(layout.dates[0]).toBe('2026-02-05');
    expect(layout.dates[40]).toBe('2026-03-17');
    expect(layout.x(0) - layout.left).toBeCloseTo(layout.dayWidth / 2);
    expect(layout.right - layout.x(40)).toBeCloseTo(layout.dayWidth / 2);
    expect(layout.todayIndex).toBe(35);
  });
  it('keeps dates outside the axis at its edges', () => {
    const layout = layOut(data, 996);
    expect(layout.edge('2026-01-01')).toBe(layout.left);
    expect(layout.edge('2027-01-01')).toBe(layout.right);
  });
  it('shows pain from 0 at the foot to 10 at the top', () => {
    const layout = layOut(data, 996);
    expect(layout.painY(0)).toBe(250);
    expect(layout.painY(10)).toBe(44);
  });
  it('labels the first date and every Monday that has room', () => {
    const ticks = layOut(data, 996).ticks.map((tick) => tick.date);
    expect(ticks).toEqual([
      '2026-02-05',
      '2026-02-09',
      '2026-02-16',
      '2026-02-23',
      '2026-03-02',
      '2026-03-09',
      '2026-03-16',
    ]);
  });
  it('leaves out a Monday that would touch the label of today', () => {
    const ticks = layOut({ ...data, today: '2026-03-11' }, 996).ticks.map((tick) => tick.date);
    expect(ticks).not.toContain('2026-03-09');
    expect(ticks).toContain('2026-03-16');
  });
  it('thins the labels over a year', () => {
    const layout = layOut({ ...data, from: '2025-03-12' }, 996);
    const gaps = layout.ticks
      .slice(2)
      .map((tick, index) => (tick.index - (layout.ticks[index + 1]?.index ?? 0)) * layout.dayWidth);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(64);
  });
  it('has room for as many routines as the busiest day, at most six', () => {
    const day = { on: '2026-02-06', leg: null, back: null, zone: null, sessionsDone: null };
    expect(layOut(data, 996).sessionRows).toBe(0);
    expect(layOut({ ...data, days: [{ ...day, sessionsPlanned: 3 }] }, 996).sessionRows).toBe(3);
    expect(layOut({ ...data, days: [{ ...day, sessionsPlanned: 9 }] }, 996).sessionRows).toBe(6);
  });
  it('puts a measure row only where there is one', () => {
    const measure = { values: [], goal: null, needs: null };
    const bare = layOut(data, 996);
    const both = layOut({ ...data, rmdq: measure, psfs: measure }, 996);
    expect(bare.rmdqTop).toBeNull();
    expect(both.height - bare.height).toBe(2 * (54 + 14));
  });
});

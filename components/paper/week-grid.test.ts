import { describe, expect, it } from 'vitest';
import type { PaperDayView, PaperRow } from '#lib/data/paper/view.ts';
import {
  fillRow,
  gridOf,
  isComplete,
  isWrong,
  nextOpen,
  paperDays,
  type RowKey,
  rebased,
  setCell,
} from './week-grid.ts';

const day = (date: string, more: Partial<PaperDayView> = {}): PaperDayView => ({
  date,
  isFuture: false,
  phone: null,
  paper: null,
  ...more,
});

const row = (exercise: string, timesPerDay = 1): PaperRow => ({
  exercise,
  name: exercise,
  timesPerDay,
  isPlanned: [true, true, true],
});

const DAYS = [
  day('2026-11-01', { phone: { leg: 4, back: null, zone: null, ticks: { bridge: 1 } } }),
  day('2026-11-02', {
    paper: { reportId: 'r1', by: 'Maya', leg: 5, back: 0, zone: null, ticks: { bridge: 2 } },
  }),
  day('2026-11-03', { isFuture: true }),
];
const grid = gridOf({ days: DAYS, rows: [row('bridge', 2), row('tilt')] });
const LEG: RowKey = { kind: 'measure', name: 'leg' };
const ZONE: RowKey = { kind: 'measure', name: 'zone' };
const ONCE: RowKey = { kind: 'exercise', exercise: 'tilt', most: 1 };

describe('the boxes of a week', () => {
  it('hold what the phone sent and what was entered before; zero pain is not empty', () => {
    expect(grid.cells[0]).toEqual([
      { text: '4', lock: 'phone' },
      { text: '5', lock: null },
      { text: '', lock: 'future' },
    ]);
    expect(grid.cells[1]?.[1]).toEqual({ text: '0', lock: null });
    expect(grid.cells[3]?.[0]).toEqual({ text: '1', lock: 'phone' });
    expect(grid.cells[3]?.[1]).toEqual({ text: '2', lock: null });
  });

  it('take nothing where they are locked', () => {
    expect(setCell(grid, 0, 0, '9').cells[0]?.[0]?.text).toBe('4');
    expect(setCell(grid, 0, 2, '9').cells[0]?.[2]?.text).toBe('');
    expect(setCell(grid, 0, 1, '9').cells[0]?.[1]?.text).toBe('9');
  });

  it.each([
    [LEG, '10', false],
    [LEG, '11', true],
    [LEG, 'x', true],
    [LEG, '', false],
    [ZONE, '5', false],
    [ZONE, '6', true],
    [ONCE, '1', false],
    [ONCE, '2', true],
  ])('%o with “%s” is wrong: %s', (key, text, expected) => {
    expect(isWrong(key, text)).toBe(expected);
  });

  it('move on once no further digit can follow', () => {
    expect(isComplete(LEG, '1')).toBe(false);
    expect(isComplete(LEG, '2')).toBe(true);
    expect(isComplete(LEG, '0')).toBe(true);
    expect(isComplete(LEG, '10')).toBe(true);
    expect(isComplete(ZONE, '1')).toBe(true);
    expect(isComplete(ONCE, '1')).toBe(true);
  });

  it('lead to the next open one, line by line, and end', () => {
    expect(nextOpen(grid, 0, 1)).toEqual([1, 0]);
    expect(nextOpen(grid, 2, 1)).toEqual([3, 1]);
    expect(nextOpen(grid, 4, 1)).toBeNull();
  });

  it('are ticked in a row where planned and open', () => {
    const filled = fillRow(grid, 4, [true, true, true]);
    expect(filled.cells[4]?.map((cell) => cell.text)).toEqual(['1', '1', '']);
    expect(fillRow(grid, 4, [true, false, true]).cells[4]?.[1]?.text).toBe('');
    expect(fillRow(grid, 0, [true, true, true])).toBe(grid);
  });
});

describe('a sheet that is read again', () => {
  it('keeps what was typed, but not over what the phone sent meanwhile', () => {
    const typed = setCell(setCell(grid, 1, 0, '3'), 4, 1, '1');
    const later = gridOf({
      days: [
        day('2026-11-01', { phone: { leg: 4, back: 6, zone: null, ticks: { bridge: 1 } } }),
        ...DAYS.slice(1),
      ],
      rows: [row('tilt'), row('bridge', 2)],
    });
    const now = rebased(later, typed, grid);
    expect(now.cells[1]?.[0]).toEqual({ text: '6', lock: 'phone' });
    expect(now.cells[3]?.[1]).toEqual({ text: '1', lock: null });
    expect(now.cells[4]?.[1]).toEqual({ text: '2', lock: null });
  });
});

describe('what is sent', () => {
  it('is every day that says something, or said something before', () => {
    expect(paperDays(grid, DAYS)).toEqual([
      {
        date: '2026-11-02',
        basedOn: 'r1',
        leg: 5,
        back: 0,
        zone: null,
        ticks: [{ exercise: 'bridge', done: 2 }],
      },
    ]);
  });

  it('leaves out what the phone sent, and keeps the rest of its day', () => {
    const [first] = paperDays(setCell(grid, 1, 0, '3'), DAYS);
    expect(first).toEqual({ date: '2026-11-01', basedOn: null, leg: null, back: 3, zone: null, ticks: [] });
  });

  it('tells an emptied day as empty', () => {
    const emptied = [0, 1, 3].reduce((one, at) => setCell(one, at, 1, ''), grid);
    expect(paperDays(emptied, DAYS)).toEqual([
      { date: '2026-11-02', basedOn: 'r1', leg: null, back: null, zone: null, ticks: [] },
    ]);
  });
});

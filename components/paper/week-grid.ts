import type { PaperDay } from '#lib/data/paper/input.ts';
import type { PaperDayView, PaperView } from '#lib/data/paper/view.ts';

export const MEASURES = ['leg', 'back', 'zone'] as const;
export type MeasureName = (typeof MEASURES)[number];

/** A row of boxes: a pain, the reach, or an exercise by its slug. */
export type RowKey =
  | { kind: 'measure'; name: MeasureName }
  | { kind: 'exercise'; exercise: string; most: number };

export type Cell = {
  /** As typed; empty: unknown. */
  text: string;
  /** Filled by the phone, or on a day to come: it can't be typed into. */
  lock: 'phone' | 'future' | null;
};

export type Grid = { rows: RowKey[]; cells: Cell[][] };

/** The boxes of a week with what is known already. */
export function gridOf({ rows, days }: Pick<PaperView, 'rows' | 'days'>): Grid {
  const keys: RowKey[] = [
    ...MEASURES.map((name) => ({ kind: 'measure' as const, name })),
    ...rows.map(({ exercise, timesPerDay }) => ({ kind: 'exercise' as const, exercise, most: timesPerDay })),
  ];
  return { rows: keys, cells: keys.map((key) => days.map((day) => cellOf(key, day))) };
}

function cellOf(key: RowKey, { isFuture, phone, paper }: PaperDayView): Cell {
  if (isFuture) return { text: '', lock: 'future' };
  if (key.kind === 'measure') {
    const sent = phone?.[key.name] ?? null;
    if (sent !== null) return { text: `${sent}`, lock: 'phone' };
    const known = paper?.[key.name] ?? null;
    return { text: known === null ? '' : `${known}`, lock: null };
  }
  const sent = phone?.ticks[key.exercise] ?? 0;
  if (sent > 0) return { text: `${sent}`, lock: 'phone' };
  const known = paper?.ticks[key.exercise] ?? 0;
  return { text: known === 0 ? '' : `${known}`, lock: null };
}

/** Largest number that a box takes. */
export function mostOf(key: RowKey): number {
  if (key.kind === 'exercise') return key.most;
  return key.name === 'zone' ? 5 : 10;
}

/** A box that holds something that it can't mean. */
export function isWrong(key: RowKey, text: string): boolean {
  return text !== '' && (!/^\d{1,2}$/.test(text) || Number(text) > mostOf(key));
}

/** Whether more digits could follow: then the cursor waits for Enter or an arrow. */
export function isComplete(key: RowKey, text: string): boolean {
  return text !== '' && !isWrong(key, text) && (text.startsWith('0') || Number(text) * 10 > mostOf(key));
}

export function setCell(grid: Grid, row: number, day: number, text: string): Grid {
  return {
    ...grid,
    cells: grid.cells.map((cells, at) =>
      at === row
        ? cells.map((cell, place) => (place === day && !cell.lock ? { ...cell, text } : cell))
        : cells,
    ),
  };
}

/** Ticks an exercise on all planned days that are open. */
export function fillRow(grid: Grid, row: number, isPlanned: readonly boolean[]): Grid {
  const key = grid.rows[row];
  if (key?.kind !== 'exercise') return grid;
  return {
    ...grid,
    cells: grid.cells.map((cells, at) =>
      at === row
        ? cells.map((cell, day) => (isPlanned[day] && !cell.lock ? { ...cell, text: `${key.most}` } : cell))
        : cells,
    ),
  };
}

/** What was typed into `typed` since `base`, on a fresh sheet; a box that is locked there keeps what it has. */
export function rebased(fresh: Grid, typed: Grid, base: Grid): Grid {
  const rowOf = (grid: Grid, key: RowKey) => grid.rows.findIndex((one) => nameOf(one) === nameOf(key));
  return {
    ...fresh,
    cells: fresh.rows.map((key, row) => {
      const [now, before] = [typed.cells[rowOf(typed, key)], base.cells[rowOf(base, key)]];
      return (fresh.cells[row] ?? []).map((cell, day) => {
        const text = now?.[day]?.text;
        return text === undefined || cell.lock || text === before?.[day]?.text ? cell : { ...cell, text };
      });
    }),
  };
}

function nameOf(key: RowKey): string {
  return key.kind === 'measure' ? key.name : `/${key.exercise}`;
}

/** The next box that can be typed into, reading line by line; null at the end. */
export function nextOpen(grid: Grid, row: number, day: number): [row: number, day: number] | null {
  const width = grid.cells[0]?.length ?? 0;
  for (let at = row * width + day + 1; at < grid.cells.length * width; at += 1) {
    const place: [number, number] = [Math.floor(at / width), at % width];
    if (!grid.cells[place[0]]?.[place[1]]?.lock) return place;
  }
  return null;
}

/** The days as they are sent: what is locked is left out, days that say nothing and said nothing before too. */
export function paperDays(grid: Grid, days: readonly PaperDayView[]): PaperDay[] {
  return days.flatMap((day, at): PaperDay[] => {
    const value = (row: number): number | null => {
      const cell = grid.cells[row]?.[at];
      return !cell || cell.lock || cell.text === '' ? null : Number(cell.text);
    };
    const measured = { leg: value(0), back: value(1), zone: value(2) };
    const ticks = grid.rows.flatMap((key, row) => {
      const done = key.kind === 'exercise' ? value(row) : null;
      return key.kind === 'exercise' && done ? [{ exercise: key.exercise, done }] : [];
    });
    const isEmpty = ticks.length === 0 && Object.values(measured).every((one) => one === null);
    if (day.isFuture || (isEmpty && !day.paper)) return [];
    return [{ date: day.date, basedOn: day.paper?.reportId ?? null, ...measured, ticks }];
  });
}

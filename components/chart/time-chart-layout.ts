import { addDays, daysBetween, isoWeekday } from '#lib/clinical/local-date.ts';
import type { TimeChartData } from './time-chart-data.ts';

/* All lengths are sixteenths of a rem: the drawing grows with the reader's text size. */
const LEFT = 110;
const RIGHT = 96;
const STRIP_ROW = 15;
const SESSION_ROW = 14.65;
const MOST_SESSION_ROWS = 6;
const PANEL = 54;
const TICK_ROOM = 64;

/** Narrowest drawing; a smaller box scrolls sideways. */
export const LEAST_WIDTH = 560;

export type Tick = { index: number; date: string };

export type ChartLayout = {
  width: number;
  height: number;
  dates: readonly string[];
  todayIndex: number;
  dayWidth: number;
  left: number;
  right: number;
  /** Middle of a day. */
  x: (index: number) => number;
  /** Left edge of a day, clamped to the plot. */
  edge: (date: string) => number;
  painY: (pain: number) => number;
  bottom: number;
  zonesTop: number;
  zoneRow: number;
  sessionsTop: number;
  sessionRow: number;
  sessionRows: number;
  rmdqTop: number | null;
  psfsTop: number | null;
  panel: number;
  ticks: readonly Tick[];
};

/** Mondays, thinned to every 2, 4, … weeks until their labels have room, and clear of the first date and of today. */
function makeTicks(dates: readonly string[], todayIndex: number, dayWidth: number): Tick[] {
  const weeks = [1, 2, 4, 8, 13, 26, 52].find((step) => step * 7 * dayWidth >= TICK_ROOM) ?? 104;
  const clear = TICK_ROOM * 0.7;
  const mondays = dates.flatMap((date, index) => (isoWeekday(date) === 1 ? [{ index, date }] : []));
  const kept = mondays.filter(
    ({ index }, order) =>
      order % weeks === 0 && index * dayWidth > clear && Math.abs(index - todayIndex) * dayWidth > clear,
  );
  const first = dates[0];
  const wantsFirst = first !== undefined && todayIndex * dayWidth > clear;
  return wantsFirst ? [{ index: 0, date: first }, ...kept] : kept;
}

/** Places every row of the chart for a width in sixteenths of a rem. */
export function layOut(data: TimeChartData, width: number): ChartLayout {
  const count = Math.max(1, daysBetween(data.from, data.to) + 1);
  const dates = Array.from({ length: count }, (_, index) => addDays(data.from, index));
  const left = LEFT;
  const right = width - RIGHT;
  const dayWidth = (right - left) / count;
  const todayIndex = Math.min(count - 1, Math.max(0, daysBetween(data.from, data.today)));
  const sessionRows = Math.min(
    MOST_SESSION_ROWS,
    Math.max(0, ...data.days.map((day) => day.sessionsPlanned)),
  );
  const zonesTop = 281;
  const sessionsTop = zonesTop + 5 * STRIP_ROW + 22;
  let next = sessionRows === 0 ? zonesTop + 5 * STRIP_ROW + 18 : sessionsTop + sessionRows * SESSION_ROW + 25;
  const rmdqTop = data.rmdq === null ? null : next;
  if (rmdqTop !== null) next += PANEL + 14;
  const psfsTop = data.psfs === null ? null : next;
  if (psfsTop !== null) next += PANEL + 14;
  const bottom = next - 14;
  return {
    width,
    height: bottom + 28,
    dates,
    todayIndex,
    dayWidth,
    left,
    right,
    x: (index) => left + (index + 0.5) * dayWidth,
    edge: (date) => Math.min(right, Math.max(left, left + daysBetween(data.from, date) * dayWidth)),
    painY: (pain) => 250 - pain * 20.6,
    bottom,
    zonesTop,
    zoneRow: STRIP_ROW,
    sessionsTop,
    sessionRow: SESSION_ROW,
    sessionRows,
    rmdqTop,
    psfsTop,
    panel: PANEL,
    ticks: makeTicks(dates, todayIndex, dayWidth),
  };
}

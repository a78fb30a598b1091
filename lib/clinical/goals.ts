import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/**
 * Pain at or below which the change since the start counts as clinically important: down by 2 points, or by 30 % and
 * at least a point, whichever is easier [OST08][FAR01]. Null where the start was too low for a line to make sense.
 */
export function importantPainGoal(base: number | null, settings: Settings = DEFAULT_SETTINGS): number | null {
  const s = settings.values;
  if (base === null || base < s['primary.minPain']) return null;
  const byPercent = Math.max((base * s['important.percent']) / 100, s['important.percentMinPoints']);
  return oneDecimal(base - Math.min(s['important.points'], byPercent));
}

/** RMDQ at or below which the fall counts: 5 points or 30 % [OST08]; null below a start of 4. */
export function importantRmdqGoal(base: number | null, settings: Settings = DEFAULT_SETTINGS): number | null {
  const s = settings.values;
  if (base === null || base < s['important.rmdqMinBase']) return null;
  return oneDecimal(base - Math.min(s['important.rmdqPoints'], (base * s['important.rmdqPercent']) / 100));
}

/** PSFS mean at or above which the gain counts: 2 points up; null where 10 can't be passed. */
export function importantPsfsGoal(base: number | null, settings: Settings = DEFAULT_SETTINGS): number | null {
  if (base === null) return null;
  const goal = oneDecimal(base + settings.values['important.psfsPoints']);
  return goal > 10 ? null : goal;
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}

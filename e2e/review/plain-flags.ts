import { NOT_PROGRESSING } from '#lib/clinical/caseload.ts';
import { localDate } from './plain-cases.ts';
import { dayOf } from './plain-loops.ts';
import type { FlagRow, PlainRows } from './plain-rows.ts';

// Waits of flags, worked out a second time.

export function kindOf({ severity, rule }: FlagRow): string | null {
  if (severity === 'urgent') return 'urgent';
  if (severity === 'review')
    return [...NOT_PROGRESSING.keys()].some((id) => id === rule) ? 'stuck' : 'review';
  if (severity === 'watch') return 'watch';
  return ['READY', 'RECOVERED'].includes(rule) ? 'ready' : null;
}

const minutesFrom = (from: Date, to: Date) =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / 60_000));

function endOf(flag: FlagRow): Date | null {
  const ends = [flag.cleared_at, flag.dismissed_at].filter((end) => end !== null);
  return ends.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

export function actMinutes(rows: PlainRows, flag: FlagRow): number | null {
  const end = endOf(flag);
  const own = rows.events.filter(({ flag_id }) => flag_id === flag.id).map(({ at }) => at);
  const acts = [...own, flag.acknowledged_at, flag.dismissed_at]
    .filter((at) => at !== null)
    .filter((at) => end === null || at <= end)
    .map((at) => minutesFrom(flag.opened_at, at));
  return acts.length === 0 ? null : Math.min(...acts);
}

export function closeMinutes(flag: FlagRow): number | null {
  const end = endOf(flag);
  return end && minutesFrom(flag.opened_at, end);
}

/** Later than 30 minutes, 2 or 3 working days, by the clinic's clock. */
export function isLate(rows: PlainRows, flag: FlagRow, now: Date, timezone: string): boolean {
  const acted = actMinutes(rows, flag);
  if (acted === null && closeMinutes(flag) !== null) return false;
  const waited = acted ?? minutesFrom(flag.opened_at, now);
  const kind = kindOf(flag);
  if (kind === 'urgent') return waited > 30;
  if (kind !== 'stuck' && kind !== 'review') return false;
  let days = 0;
  const last = localDate(timezone, new Date(flag.opened_at.getTime() + waited * 60_000));
  for (let day = dayOf(localDate(timezone, flag.opened_at)) + 1; day <= dayOf(last); day += 1) {
    if (![0, 6].includes(new Date(day * 86_400_000).getUTCDay())) days += 1;
  }
  return days > (kind === 'stuck' ? 2 : 3);
}

/** The middle value, or the mean of the two middle ones. */
export function medianOf(values: number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

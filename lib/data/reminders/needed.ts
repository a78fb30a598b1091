import { dayNumber } from '#lib/clinical/local-date.ts';
import { planOf } from '#lib/clinical/plan.ts';
import { atLeast } from '#lib/clinical/statistics.ts';
import type { EpisodeRecord } from '#lib/data/episodes/episode-record.ts';
import { historyOf } from '#lib/data/episodes/history.ts';
import type { SlotKind } from './slots.ts';

/**
 * Whether a reminder makes sense on a local date. Never while the routine is locked, paused or over. For the routine:
 * something is due that day and not all of it is done; for the second nudge also: nothing at all was logged.
 */
export function isNeeded(kind: SlotKind, record: EpisodeRecord, date: string): boolean {
  const { mode } = record.episode;
  if (mode === 'discharged' || mode === 'paused') return false;
  if (record.flags.some((flag) => flag.severity === 'urgent' && flag.clearedAt === null)) return false;
  const plan = planOf(historyOf(record, date, null));
  const day = dayNumber(date);
  if (plan.isPaused(day)) return false;
  if (kind === 'move') return true;
  const { planned, done } = plan.dayOf(day);
  if (planned === 0 || atLeast(done, planned)) return false;
  return kind === 'routine' || !hasEntry(record, date);
}

function hasEntry(record: EpisodeRecord, date: string): boolean {
  const isOfDay = (entry: { date: string }) => entry.date === date;
  return record.reports.some(isOfDay) || record.logs.some(isOfDay);
}

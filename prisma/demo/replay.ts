import { type Answer, answerOn } from '#lib/clinical/answer.ts';
import { dayNumber, instantOfLocalHour } from '#lib/clinical/local-date.ts';
import { type Prepared, prepare } from '#lib/clinical/prepared.ts';
import { resolveSettings } from '#lib/clinical/settings.ts';
import type { EpisodeKey, EpisodeRecord } from '#lib/data/episodes/episode-record.ts';
import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import { gateMetOn } from '#lib/data/episodes/gate-state.ts';
import { historyOf } from '#lib/data/episodes/history.ts';
import { loadEpisode } from '#lib/data/episodes/load-episode.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { ClinicRows } from './build/rows.ts';
import { type Clock, earlier } from './clock.ts';

/** The daily evaluation, patient-local. */
const MORNING_HOUR = 6;

/**
 * Runs the rules over an episode as they would have run from its first day until now, so that every flag was opened,
 * raised in severity and cleared by them on the day it happened. Days on which the answer stays the same, and no
 * half-cleared flag waits for a second look, would change nothing and are left out.
 */
export async function replayEpisode(
  tx: Tx,
  key: EpisodeKey,
  clock: Clock,
  rows: ClinicRows,
): Promise<number> {
  const record = await loadEpisode(tx, key, 'all');
  if (!record) throw new Error(`No episode ${key.episodeId}.`);
  const sent = lastReports(rows, key.episodeId);
  const days = daysToEvaluate(record, clock);
  for (const ago of days) {
    const today = clock.date(ago);
    const morning = new Date(instantOfLocalHour(today, MORNING_HOUR, clock.timezone));
    const at = sent.get(today) ?? morning;
    await evaluateEpisode(tx, key, { today, now: earlier(at, clock.now) });
  }
  return days.length;
}

/** When the last report of each date arrived. */
function lastReports(rows: ClinicRows, episodeId: string): Map<string, Date> {
  const own = rows.reports.filter((report) => report.episodeId === episodeId);
  return new Map(own.map(({ localDate, receivedAt }) => [localDate, receivedAt]));
}

/** Days ago, oldest first: each change of the answer, the day after a flag went away, and today. */
export function daysToEvaluate(record: EpisodeRecord, clock: Clock): number[] {
  const started = record.episode.programStartedOn ?? record.episode.openedOn;
  const first = dayNumber(clock.today) - dayNumber(started);
  const answerOf = answersOf(record);
  const days: number[] = [];
  let before: Standing = { text: '', flags: [] };
  let isInDoubt = false;
  for (let ago = first; ago >= 0; ago -= 1) {
    const now = answerOf(clock.date(ago));
    if (now.text !== before.text || isInDoubt || ago === 0) days.push(ago);
    isInDoubt = before.flags.some((flag) => !now.flags.includes(flag));
    before = now;
  }
  return days;
}

/** The flags of a day, shown or hidden, and the whole answer as text to compare. */
type Standing = { text: string; flags: string[] };

function answersOf(record: EpisodeRecord): (date: string) => Standing {
  const prepared = new Map<boolean | null, Prepared>();
  // Only the phase that runs now can be found ready: a gate before it decides nothing.
  const phaseStart = record.programs.at(-1)?.phaseStarts.at(-1)?.startedOn ?? '';
  return (date) => {
    const gateMet = date < phaseStart ? null : gateMetOn(record, date);
    const history = prepared.get(gateMet) ?? preparedWith(record, date, gateMet);
    prepared.set(gateMet, history);
    return standing(answerOn(history, dayNumber(date)));
  };
}

function preparedWith(record: EpisodeRecord, date: string, gateMet: boolean | null): Prepared {
  return prepare(historyOf(record, date, gateMet), resolveSettings(record.clinic.ruleSettings));
}

function standing({ shown, hidden }: Answer): Standing {
  const flags = [
    ...shown.map(({ rule, subject }) => `${rule}/${subject ?? ''}`),
    ...hidden.map(({ rule }) => `${rule}/`),
  ];
  return {
    text: JSON.stringify([shown.map(({ rule, subject, severity }) => [rule, subject, severity]), hidden]),
    flags,
  };
}

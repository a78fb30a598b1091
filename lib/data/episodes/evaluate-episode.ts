import 'server-only';
import { evaluate } from '#lib/clinical/evaluate.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import type { Evaluation } from '#lib/clinical/result.ts';
import { resolveSettings } from '#lib/clinical/settings.ts';
import { writeLedger } from '#lib/data/flags/write-ledger.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { EpisodeKey, EpisodeRecord } from './episode-record.ts';
import { gateMetOn } from './gate-state.ts';
import { historyOf } from './history.ts';
import { loadEpisode } from './load-episode.ts';
import { type StatusRow, statusRow } from './status-row.ts';
import { writeStatus } from './write-status.ts';

export type EvaluatedEpisode = { record: EpisodeRecord; evaluation: Evaluation; status: StatusRow };

/**
 * Runs all rules over one episode and brings the flag ledger and the caseload row up to the answer, in the given
 * transaction. `today` is the patient-local date. Null when the episode is not there; running it twice changes nothing.
 */
export async function evaluateEpisode(
  tx: Tx,
  key: EpisodeKey,
  at: { today: string; now: Date },
): Promise<EvaluatedEpisode | null> {
  const record = await loadEpisode(tx, key, { rulesOn: at.today });
  if (!record) return null;
  const history = historyOf(record, at.today, gateMetOn(record, at.today));
  const evaluation = evaluate(history);
  const clearAfter = resolveSettings(record.clinic.ruleSettings).values['flag.clearAfter'];
  const { open, hasDoubt } = await writeLedger(tx, key, record.flags, evaluation, { ...at, clearAfter });
  const status = statusRow({ key, record, history, evaluation, open, ...at });
  if (record.episode.mode === 'discharged') await dropStatus(tx, key);
  else await writeStatus(tx, status, nextEvaluation(record, evaluation, hasDoubt, at.today));
  return { record, evaluation, status };
}

/** The caseload holds open episodes only. */
async function dropStatus(tx: Tx, { clinicId, episodeId }: EpisodeKey): Promise<void> {
  await tx.$executeRaw`
    delete from episode_status where clinic_id = ${clinicId}::uuid and episode_id = ${episodeId}::uuid`;
}

/** The earliest date on which rules, a half-cleared flag or a snooze may change the row without a new report. */
function nextEvaluation(
  record: EpisodeRecord,
  evaluation: Evaluation,
  hasDoubt: boolean,
  today: string,
): string | null {
  const snoozes = record.flags.flatMap(({ snoozedUntil, clearedAt }) =>
    snoozedUntil && snoozedUntil > today && !clearedAt ? [snoozedUntil] : [],
  );
  const dates = [
    ...snoozes,
    ...(evaluation.nextEvaluationOn ? [evaluation.nextEvaluationOn] : []),
    ...(hasDoubt ? [addDays(today, 1)] : []),
  ];
  return dates.sort()[0] ?? null;
}

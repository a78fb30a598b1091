import 'server-only';
import type { GateTick } from '#lib/clinical/history.ts';
import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';

export type Warning = {
  clinicId: string;
  patientId: string;
  /** Null for a patient who has none, not even an open intake: the alert then goes to the managers. */
  episode: { id: string; therapistId: string } | null;
  /** Of the message; the same one again is stored and alerted once. */
  clientId: string;
  ticks: readonly GateTick[];
  /** What the alert says; the ticks unless an answer beside them is a sign of its own. */
  signs?: readonly string[];
  localDate: string;
};

/**
 * The one way of a warning sign into the record, whoever saw it: the patient's phone, a week on paper, the intake or an
 * examination. It is stored, the clinic's alert waits in the outbox, flags that had been seen ask for a new answer, and
 * the rules look again, all in the given transaction. `today` is the patient-local date. False when it was known.
 */
export async function raiseWarning(
  tx: Tx,
  warning: Warning,
  at: { today: string; now: Date },
): Promise<boolean> {
  const { clinicId, patientId, episode, clientId, ticks, signs = ticks, localDate } = warning;
  const { now } = at;
  const episodeId = episode?.id ?? null;
  const owner = { clinicId, patientId };
  if (ticks.length > 0) {
    const stored = await tx.redFlagReport.createMany({
      data: { ...owner, id: newId(), episodeId, clientId, ticks: [...ticks], localDate, receivedAt: now },
      skipDuplicates: true,
    });
    if (stored.count === 0) return false;
  }
  await tx.outbox.create({
    data: {
      ...owner,
      id: newId(),
      kind: 'red-flag-alert',
      dedupeKey: `red-flag:${clientId}`,
      payload: { therapistId: episode?.therapistId ?? null, episodeId, ticks: [...signs] },
      createdAt: now,
      dueAt: now,
    },
    select: { id: true },
  });
  if (episodeId === null) return true;
  // A new sign asks for a new answer, also when the same one had been seen before.
  await tx.flag.updateMany({
    where: { clinicId, episodeId, severity: 'urgent', clearedAt: null, acknowledgedAt: { lt: now } },
    data: { acknowledgedAt: null, acknowledgedBy: null },
  });
  await evaluateEpisode(tx, { ...owner, episodeId }, at);
  return true;
}

import 'server-only';
import type { PatientActor } from '#lib/auth/actor.ts';
import { addDays, localDateAt } from '#lib/clinical/local-date.ts';
import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import { lockOwnEpisode } from '#lib/data/episodes/own-episode.ts';
import { openOwnUrgentEpisode } from '#lib/data/intake/urgent-episode.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { AcceptFirst } from '#lib/guard/entry.ts';
import { realTime } from './phone-clock.ts';
import { type ReadWarning, readWarning } from './report-input.ts';

/**
 * Stores the warning signs of a message and alerts the therapist, before anything else in the message is looked at.
 * Sent again, it is stored and alerted once.
 */
export const acceptWarning: AcceptFirst<PatientActor> = {
  wants: (raw) => readWarning(raw) !== null,
  store: async ({ tx, actor, now }, raw) => {
    const warning = readWarning(raw);
    if (warning) await storeWarning(tx, actor, warning, now);
  },
};

async function storeWarning(tx: Tx, actor: PatientActor, warning: ReadWarning, now: Date): Promise<void> {
  const { clinicId, patientId } = actor;
  const episode = await episodeOf(tx, actor, warning, now);
  const timezone = warning.timezone ?? episode?.timezone ?? 'UTC';
  const today = localDateAt(now.toISOString(), timezone);
  const clientId = warning.clientId ?? newId();
  const stored = await tx.redFlagReport.createMany({
    data: {
      clinicId,
      id: newId(),
      patientId,
      episodeId: episode?.id ?? null,
      clientId,
      ticks: [...warning.ticks],
      localDate: dateOf(warning, timezone, today, now),
      receivedAt: now,
    },
    skipDuplicates: true,
  });
  if (stored.count === 0) return;
  await tx.outbox.create({
    data: {
      clinicId,
      id: newId(),
      patientId,
      kind: 'red-flag-alert',
      dedupeKey: `red-flag:${clientId}`,
      payload: {
        therapistId: episode?.therapistId ?? null,
        episodeId: episode?.id ?? null,
        ticks: [...warning.ticks],
      },
      createdAt: now,
      dueAt: now,
    },
    select: { id: true },
  });
  if (!episode) return;
  await reopenAcknowledged(tx, clinicId, episode.id, now);
  await evaluateEpisode(tx, { clinicId, patientId, episodeId: episode.id }, { today, now });
}

/** The open episode; before the first program, or after discharge, the one that the open intake becomes. */
async function episodeOf(tx: Tx, actor: PatientActor, warning: ReadWarning, now: Date) {
  const episode = await lockOwnEpisode(tx, actor);
  if (episode && episode.mode !== 'discharged') return episode;
  return (await openOwnUrgentEpisode(tx, actor, warning.ticks, now)) ?? episode;
}

/** A new tick asks for a new answer, also when the same sign had been seen before. */
async function reopenAcknowledged(tx: Tx, clinicId: string, episodeId: string, now: Date): Promise<void> {
  await tx.flag.updateMany({
    where: {
      clinicId,
      episodeId,
      severity: 'urgent',
      clearedAt: null,
      acknowledgedAt: { not: null, lt: now },
    },
    data: { acknowledgedAt: null, acknowledgedBy: null },
  });
}

/** The day on which it was ticked, by a phone whose clock may be wrong; today when that makes no sense. */
function dateOf(warning: ReadWarning, timezone: string, today: string, now: Date): string {
  const { localDate, madeAt, sentAt } = warning;
  if (localDate === null) return today;
  const real =
    madeAt === null
      ? localDate
      : realTime({ localDate, timezone, madeAt, sentAt: sentAt ?? undefined }, now).localDate;
  return real >= addDays(today, -14) && real <= addDays(today, 1) ? real : today;
}

import 'server-only';
import type { PatientActor } from '#lib/auth/actor.ts';
import { addDays, localDateAt } from '#lib/clinical/local-date.ts';
import { lockOwnEpisode } from '#lib/data/episodes/own-episode.ts';
import { ensureIntake } from '#lib/data/intake/start-intake.ts';
import { openOwnUrgentEpisode } from '#lib/data/intake/urgent-episode.ts';
import { raiseWarning } from '#lib/data/warnings/raise-warning.ts';
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
  const localDate = dateOf(warning, timezone, today, now);
  const { ticks } = warning;
  await raiseWarning(tx, { clinicId, patientId, episode, clientId, ticks, localDate }, { today, now });
}

/**
 * The open episode; before the first program the one that the open intake becomes. After discharge an intake is begun
 * with the therapist of last time, so that the sign stands in the caseload like any other.
 */
async function episodeOf(tx: Tx, actor: PatientActor, warning: ReadWarning, now: Date) {
  const episode = await lockOwnEpisode(tx, actor);
  if (episode && episode.mode !== 'discharged') return episode;
  if (episode) {
    const { clinicId, patientId } = actor;
    await ensureIntake(tx, { clinicId, patientId, therapistId: episode.therapistId }, now);
  }
  return openOwnUrgentEpisode(tx, actor, warning.ticks, now);
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

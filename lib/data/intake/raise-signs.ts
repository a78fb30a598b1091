import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import type { GateSign } from '#lib/clinical/intake/options.ts';
import { ticksOf } from '#lib/clinical/intake/reading.ts';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { raiseWarning } from '#lib/data/warnings/raise-warning.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { IntakeRow } from './load-intake.ts';
import { openUrgentEpisode } from './urgent-episode.ts';

type Acting = { tx: Tx; actor: StaffActor; now: Date };

/**
 * A therapist heard "yes" to a warning sign: it enters the record like a sign from the phone, the red flag goes up in
 * the ledger, and the clinic's alert waits in the outbox, all in the transaction that saves the answer.
 */
export async function raiseSigns(
  { tx, actor, now }: Acting,
  intake: IntakeRow,
  signs: readonly GateSign[],
): Promise<void> {
  const { clinicId } = actor;
  const { patientId } = intake;
  const episode = await openUrgentEpisode(tx, clinicId, intake, now);
  const today = localDateAt(now.toISOString(), episode.timezone);
  const ids = { clinicId, patientId, episodeId: episode.id };
  if (signs.includes('bothLegs')) await reportBothLegs({ tx, actor, now }, ids, today, intake.timezone);
  await raiseWarning(
    tx,
    { clinicId, patientId, episode, clientId: newId(), ticks: ticksOf(signs), signs, localDate: today },
    { today, now },
  );
}

/** Both legs are no tick of the gate but an answer of the day. */
async function reportBothLegs(
  { tx, actor, now }: Acting,
  ids: { clinicId: string; patientId: string; episodeId: string },
  localDate: string,
  timezone: string,
): Promise<void> {
  await tx.report.create({
    data: {
      ...ids,
      id: newId(),
      clientId: newId(),
      payloadHash: 'intake',
      localDate,
      timezone,
      madeAt: now,
      receivedAt: now,
      source: 'staff',
      enteredBy: actor.membershipId,
      legs: 'both',
    },
    select: { id: true },
  });
}

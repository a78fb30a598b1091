import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';

/** For this long a message waits here, and can be taken back; then it is the patient's. */
export const HOLD_SECONDS = 10;

/** Puts a message of staff on its way to the patient's start page; it answers what the patient wrote before. Returns its id. */
export async function storeMessage(
  { tx, actor, now }: { tx: Tx; actor: StaffActor; now: Date },
  episode: { id: string; patientId: string },
  body: string,
): Promise<string> {
  const { clinicId, membershipId } = actor;
  const id = newId();
  await tx.message.updateMany({
    where: { clinicId, episodeId: episode.id, authorId: null, doneAt: null },
    data: { doneAt: now, doneBy: membershipId },
  });
  await tx.message.create({
    data: {
      clinicId,
      id,
      patientId: episode.patientId,
      episodeId: episode.id,
      authorId: membershipId,
      body,
      createdAt: now,
      leavesAt: new Date(now.getTime() + HOLD_SECONDS * 1_000),
    },
    select: { id: true },
  });
  return id;
}

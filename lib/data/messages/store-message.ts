import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';

/** Puts a message of staff on the patient's start page; returns its id. */
export async function storeMessage(
  { tx, actor, now }: { tx: Tx; actor: StaffActor; now: Date },
  episode: { id: string; patientId: string },
  body: string,
): Promise<string> {
  const id = newId();
  await tx.message.create({
    data: {
      clinicId: actor.clinicId,
      id,
      patientId: episode.patientId,
      episodeId: episode.id,
      authorId: actor.membershipId,
      body,
      createdAt: now,
    },
    select: { id: true },
  });
  return id;
}

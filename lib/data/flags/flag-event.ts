import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import type { FlagTarget } from '#lib/data/episodes/staff-targets.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';

type Acting = { tx: Tx; actor: StaffActor; target: FlagTarget; now: Date };

/** Writes down what a member of staff did about a flag. */
export async function writeFlagEvent(
  { tx, actor, target, now }: Acting,
  kind: 'acknowledged' | 'snoozed' | 'cleared' | 'acted',
  detail: Record<string, string> = {},
): Promise<void> {
  await tx.flagEvent.create({
    data: {
      clinicId: actor.clinicId,
      id: newId(),
      patientId: target.patientId,
      flagId: target.id,
      kind,
      at: now,
      by: actor.membershipId,
      detail,
    },
    select: { id: true },
  });
}

/** Brings the caseload row up to what was just done. */
export async function reevaluate({ tx, actor, target, now }: Acting): Promise<void> {
  const key = { clinicId: actor.clinicId, patientId: target.patientId, episodeId: target.episodeId };
  await evaluateEpisode(tx, key, { today: localDateAt(now.toISOString(), target.timezone), now });
}

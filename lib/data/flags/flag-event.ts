import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { recordDecision } from '#lib/data/caseload/decisions.ts';
import type { DecisionKind } from '#lib/data/caseload/view.ts';
import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import type { FlagTarget } from '#lib/data/episodes/staff-targets.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';

type Acting = { tx: Tx; actor: StaffActor; target: FlagTarget; now: Date };

/** What staff do about a flag that is a decision for the round; the others take one back. */
const DECISIONS = {
  acknowledged: 'acknowledged',
  snoozed: 'snoozed',
  dismissed: 'dismissed',
  cleared: 'cleared',
  acted: 'acted',
  unacknowledged: null,
  woken: null,
} as const satisfies Record<string, DecisionKind | null>;

/** Writes down what a member of staff did about a flag, and that the patient was decided today. */
export async function writeFlagEvent(
  acting: Acting,
  kind: keyof typeof DECISIONS,
  detail: Record<string, string> = {},
): Promise<void> {
  const { tx, actor, target, now } = acting;
  const decision = DECISIONS[kind];
  if (decision !== null) {
    const { patientId, episodeId, id: flagId } = target;
    await recordDecision(acting, decision, { patientId, episodeId, flagId });
  }
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

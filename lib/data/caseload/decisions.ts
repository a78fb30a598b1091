import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { clinicDate } from './scope.ts';
import type { DecisionKind } from './view.ts';

type Deciding = { tx: Tx; actor: StaffActor; now: Date };

export type Decided = { patientId: string; episodeId: string; flagId?: string | undefined };

/** Writes down that somebody got a decision; the round of every browser counts it. */
export async function recordDecision(
  { tx, actor, now }: Deciding,
  kind: DecisionKind,
  { patientId, episodeId, flagId }: Decided,
): Promise<void> {
  await tx.$executeRaw`
    insert into caseload_decisions
      (clinic_id, id, patient_id, episode_id, flag_id, kind, decided_on, decided_by, created_at)
    values (${actor.clinicId}::uuid, ${newId()}::uuid, ${patientId}::uuid, ${episodeId}::uuid,
      ${flagId ?? null}::uuid, ${kind}, ${clinicDate(actor.clinicId, now)}, ${actor.membershipId}::uuid, ${now})`;
}

/** "Seen, nothing to do": counts once a day and not beside another decision. */
export async function recordLook({ tx, actor, now }: Deciding, decided: Decided): Promise<void> {
  const standing = await tx.$queryRaw<unknown[]>`
    select 1 from caseload_decisions where clinic_id = ${actor.clinicId}::uuid
      and decided_on = ${clinicDate(actor.clinicId, now)} and episode_id = ${decided.episodeId}::uuid
      and undone_at is null limit 1`;
  if (standing.length === 0) await recordDecision({ tx, actor, now }, 'looked', decided);
}

/** Takes back decisions of one kind about an episode, a flag's only if one is named. Returns how many there were. */
export function undoDecision(
  { tx, actor, now }: Deciding,
  kind: DecisionKind,
  { episodeId, flagId }: Pick<Decided, 'episodeId' | 'flagId'>,
): Promise<number> {
  return tx.$executeRaw`
    update caseload_decisions set undone_at = ${now}, undone_by = ${actor.membershipId}::uuid
    where clinic_id = ${actor.clinicId}::uuid and decided_on = ${clinicDate(actor.clinicId, now)}
      and episode_id = ${episodeId}::uuid and kind = ${kind} and undone_at is null
      and (${flagId ?? null}::uuid is null or flag_id = ${flagId ?? null}::uuid)`;
}

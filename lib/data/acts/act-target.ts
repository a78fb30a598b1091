import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import { localDateAt } from '#lib/clinical/local-date.ts';
import type { EpisodeTarget } from '#lib/data/episodes/staff-targets.ts';
import { lockEpisode } from '#lib/data/episodes/staff-targets.ts';
import type { Tx } from '#lib/db/with-clinic.ts';

type FlagInAct = {
  id: string;
  rule: string;
  severity: 'urgent' | 'review' | 'watch' | 'good';
  clearedAt: Date | null;
  acknowledgedAt: Date | null;
};

export type ActTarget = EpisodeTarget & {
  /** Patient-local date. */
  today: string;
  flag: FlagInAct | null;
};

export type Acting = { tx: Tx; actor: StaffActor; target: ActTarget; now: Date };

type Asking = { tx: Tx; actor: StaffActor; now: Date };

/**
 * The episode of an act, locked, and the flag that it answers. The flag is read after the lock was got, so that the
 * second of two people sees what the first one did. Null when either is not there for this clinic.
 */
export async function lockForAct(
  { tx, actor, now }: Asking,
  { episodeId, flagId }: { episodeId: string; flagId: string | null },
): Promise<ActTarget | null> {
  const episode = await lockEpisode({ tx, actor }, episodeId);
  if (!episode) return null;
  const today = localDateAt(now.toISOString(), episode.timezone);
  if (flagId === null) return { ...episode, today, flag: null };
  const rows = await tx.$queryRaw<FlagInAct[]>`
    select f.id, f.rule, f.severity, f.cleared_at as "clearedAt", f.acknowledged_at as "acknowledgedAt"
    from flags f
    where f.clinic_id = ${actor.clinicId}::uuid and f.id = ${flagId}::uuid and f.episode_id = ${episodeId}::uuid`;
  const [flag] = rows;
  return flag ? { ...episode, today, flag } : null;
}

import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import type { FlagTarget } from '#lib/data/episodes/staff-targets.ts';
import type { Tx } from '#lib/db/with-clinic.ts';

type Acting = { tx: Tx; actor: StaffActor; target: FlagTarget };

/** Where the row stands before a flag is put aside, to be kept with that event: group and since when. */
export async function placeBefore({ tx, actor, target }: Acting): Promise<Record<string, string>> {
  const row = await tx.episodeStatus.findUnique({
    where: { clinicId_episodeId: { clinicId: actor.clinicId, episodeId: target.episodeId } },
    select: { groupRank: true, groupSince: true },
  });
  return row ? { group: String(row.groupRank), since: row.groupSince.toISOString() } : {};
}

/** Gives the row its waiting time back where it is in the group again from which the flag was put aside. */
export async function restorePlace({ tx, actor, target }: Acting): Promise<void> {
  await tx.$executeRaw`
    update episode_status s set group_since = (v.detail->>'since')::timestamptz
    from (select detail from flag_events
      where clinic_id = ${actor.clinicId}::uuid and flag_id = ${target.id}::uuid and kind = 'snoozed'
      order by at desc limit 1) v
    where s.clinic_id = ${actor.clinicId}::uuid and s.episode_id = ${target.episodeId}::uuid
      and s.group_rank = (v.detail->>'group')::smallint`;
}

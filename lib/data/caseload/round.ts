import 'server-only';
import { z } from 'zod';
import type { StaffActor } from '#lib/auth/actor.ts';
import { sql } from '#lib/db/sql.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { noTarget, staffCommand, staffQuery } from '#lib/guard/entry.ts';
import { recordLook, undoDecision } from './decisions.ts';
import { FilterInput } from './input.ts';
import { clinicDate, therapistOf, toDecide, undecided } from './scope.ts';
import type { RoundView } from './view.ts';

/** The queue is asked again after each decision; nobody sees further ahead than this. */
const QUEUE_LENGTH = 200;

/** How far the round under a filter has come, and who is next. */
export const getRound = staffQuery({
  name: 'round.get',
  permission: 'caseload.read',
  input: FilterInput,
  target: noTarget,
  run: async ({ tx, actor, now }, input): Promise<RoundView> => {
    const waiting = sql`${toDecide(actor, input)} and ${undecided(actor.clinicId, now)}`;
    const queue = await tx.$queryRaw<{ patientId: string }[]>`
      select s.patient_id as "patientId" from episode_status s where ${waiting}
      order by s.group_rank, s.group_since, s.tie_rank, s.episode_id limit ${QUEUE_LENGTH}`;
    const therapistId = therapistOf(actor, input);
    const counts = await tx.$queryRaw<{ done: number; left: number }[]>`
      select (select count(distinct d.episode_id)::int
          from caseload_decisions d
          join episodes e on e.clinic_id = d.clinic_id and e.id = d.episode_id
          where d.clinic_id = ${actor.clinicId}::uuid and d.decided_on = ${clinicDate(actor.clinicId, now)}
            and d.undone_at is null
            and (${therapistId}::uuid is null or e.therapist_id = ${therapistId}::uuid
              or d.decided_by = ${therapistId}::uuid)) as done,
        (select count(*)::int from episode_status s where ${waiting}) as left`;
    const { done = 0, left = 0 } = counts[0] ?? {};
    return { done, total: done + left, queue: queue.map(({ patientId }) => patientId) };
  },
});

const OfPatient = z.strictObject({ patientId: z.uuid() });

type EpisodeRow = { patientId: string; episodeId: string };

/** The patient's episode under care. */
async function findOpenEpisode(
  { tx, actor }: { tx: Tx; actor: StaffActor },
  patientId: string,
): Promise<EpisodeRow | null> {
  const rows = await tx.$queryRaw<EpisodeRow[]>`
    select e.patient_id as "patientId", e.id as "episodeId" from episodes e
    where e.clinic_id = ${actor.clinicId}::uuid and e.patient_id = ${patientId}::uuid
    order by e.discharged_on desc nulls first, e.opened_on desc limit 1
    for update of e`;
  return rows[0] ?? null;
}

/** "Seen, on to the next": a decision for the round where no other was made today. */
export const lookedAt = staffCommand({
  name: 'round.looked',
  permission: 'flag.act',
  input: OfPatient,
  target: (ctx, { patientId }) => findOpenEpisode(ctx, patientId),
  run: async (ctx) => {
    await recordLook(ctx, ctx.target);
    return {};
  },
});

/** Takes "seen" of today back; other decisions have their own way back. */
export const undoLookedAt = staffCommand({
  name: 'round.undo-looked',
  permission: 'flag.act',
  input: OfPatient,
  target: (ctx, { patientId }) => findOpenEpisode(ctx, patientId),
  run: async (ctx) => ({ undone: await undoDecision(ctx, 'looked', ctx.target) }),
});

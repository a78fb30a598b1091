import 'server-only';
import { z } from 'zod';
import { lockEpisode } from '#lib/data/episodes/staff-targets.ts';
import { staffCommand } from '#lib/guard/entry.ts';

const OfThread = z.strictObject({ episodeId: z.uuid() });

/** Says that the patient's messages were read; the patient can see when. Done once, by the first therapist who opens them. */
export const markThreadRead = staffCommand({
  name: 'message.mark-read',
  permission: 'message.write-staff',
  input: OfThread,
  target: (ctx, { episodeId }) => lockEpisode(ctx, episodeId),
  run: async ({ tx, actor, target, now }) => {
    const { count } = await tx.message.updateMany({
      where: { clinicId: actor.clinicId, episodeId: target.id, authorId: null, readAt: null },
      data: { readAt: now },
    });
    return { read: count };
  },
});

/** "Needs no answer": the patient's messages are dealt with. */
export const markThreadDone = staffCommand({
  name: 'message.done',
  permission: 'message.write-staff',
  input: OfThread,
  target: (ctx, { episodeId }) => lockEpisode(ctx, episodeId),
  run: async ({ tx, actor, target, now }) => {
    const { clinicId, membershipId } = actor;
    const open = { clinicId, episodeId: target.id, authorId: null };
    await tx.message.updateMany({ where: { ...open, readAt: null }, data: { readAt: now } });
    const { count } = await tx.message.updateMany({
      where: { ...open, doneAt: null },
      data: { doneAt: now, doneBy: membershipId },
    });
    return { done: count };
  },
});

/** Takes "needs no answer" back: what was marked last, by the one who marked it, waits again. */
export const reopenThread = staffCommand({
  name: 'message.reopen',
  permission: 'message.write-staff',
  input: OfThread,
  target: (ctx, { episodeId }) => lockEpisode(ctx, episodeId),
  run: async ({ tx, actor, target }) => {
    const reopened = await tx.$executeRaw`
      update messages m set done_at = null, done_by = null
      where m.clinic_id = ${actor.clinicId}::uuid and m.episode_id = ${target.id}::uuid and m.author_id is null
        and m.done_by = ${actor.membershipId}::uuid
        and m.done_at = (select max(l.done_at) from messages l
          where l.clinic_id = m.clinic_id and l.episode_id = m.episode_id and l.author_id is null)`;
    return { reopened };
  },
});

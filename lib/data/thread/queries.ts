import 'server-only';
import { z } from 'zod';
import type { PatientActor } from '#lib/auth/actor.ts';
import { findOwnEpisode } from '#lib/data/episodes/own-episode.ts';
import { lookOf } from '#lib/data/me/look.ts';
import type { Look } from '#lib/data/me/view.ts';
import { loadHelp } from '#lib/data/own/help.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { noTarget, patientQuery } from '#lib/guard/entry.ts';
import type { OwnMessage, OwnThreadView } from './view.ts';

const Nothing = z.strictObject({});
const LATEST = 100;

/** The patient's messages with the therapist, of every episode, the latest ones. */
export const getOwnThread = patientQuery({
  name: 'own.thread',
  permission: 'own.message',
  input: Nothing,
  target: noTarget,
  run: async ({ tx, actor }): Promise<OwnThreadView> => {
    const rows = await loadMessages(tx, actor);
    return {
      timezone: (await findOwnEpisode(tx, actor))?.timezone ?? 'UTC',
      help: await loadHelp(tx, actor),
      messages: rows.slice(0, LATEST).reverse(),
      hasEarlier: rows.length > LATEST,
    };
  },
});

/** For the frame around every page: messages of the therapist that wait to be read, and the look of the figure. */
export const getFrame = patientQuery({
  name: 'own.frame',
  permission: 'own.read',
  isAudited: false,
  input: Nothing,
  target: noTarget,
  run: async ({ tx, actor }): Promise<{ unread: number; look: Look }> => {
    const { clinicId, patientId } = actor;
    const [row] = await tx.$queryRaw<{ unread: number; figure: unknown }[]>`
      select p.figure, (select count(*)::int from messages m
        where m.clinic_id = p.clinic_id and m.patient_id = p.id and m.author_id is not null and m.read_at is null
      ) as unread
      from patients p where p.clinic_id = ${clinicId}::uuid and p.id = ${patientId}::uuid`;
    return { unread: row?.unread ?? 0, look: lookOf(row?.figure) };
  },
});

type Row = Omit<OwnMessage, 'at' | 'readAt'> & { at: Date; readAt: Date | null };

/** Newest first. Row-level security leaves out what has not left the clinic yet, or was taken back. */
async function loadMessages(tx: Tx, { clinicId, patientId }: PatientActor): Promise<OwnMessage[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select m.id, m.client_id as "clientId", case when m.author_id is null then 'me' else 'staff' end as "from",
      coalesce(a.name, '') as author, m.body, m.created_at as at, m.read_at as "readAt"
    from messages m left join memberships a on a.clinic_id = m.clinic_id and a.id = m.author_id
    where m.clinic_id = ${clinicId}::uuid and m.patient_id = ${patientId}::uuid
    order by m.created_at desc, m.id desc limit ${LATEST + 1}`;
  return rows.map(({ at, readAt, ...row }) => ({
    ...row,
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  }));
}

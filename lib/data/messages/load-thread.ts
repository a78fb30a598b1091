import 'server-only';
import type { StaffActor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { ThreadMessage, ThreadView } from './view.ts';
import { WAITS } from './waiting.ts';

const PAGE_SIZE = 50;

export type ThreadTarget = Pick<ThreadView, 'episodeId' | 'name' | 'givenName' | 'phone' | 'therapist'> & {
  patientId: string;
};

/** The episode whose messages are asked for, within the clinic. */
export async function findThread(
  { tx, actor }: { tx: Tx; actor: StaffActor },
  episodeId: string,
): Promise<ThreadTarget | null> {
  const rows = await tx.$queryRaw<ThreadTarget[]>`
    select e.id as "episodeId", e.patient_id as "patientId", p.given_name || ' ' || p.family_name as name,
      coalesce(p.preferred_name, p.given_name) as "givenName", p.phone,
      case when e.therapist_id = ${actor.membershipId}::uuid then null else t.name end as therapist
    from episodes e
    join patients p on p.clinic_id = e.clinic_id and p.id = e.patient_id
    left join memberships t on t.clinic_id = e.clinic_id and t.id = e.therapist_id
    where e.clinic_id = ${actor.clinicId}::uuid and e.id = ${episodeId}::uuid`;
  return rows[0] ?? null;
}

type Row = Omit<ThreadMessage, 'at' | 'readAt' | 'leavesAt' | 'recalledAt' | 'doneAt' | 'from'> & {
  isStaff: boolean;
  at: Date;
  readAt: Date | null;
  leavesAt: Date;
  recalledAt: Date | null;
  doneAt: Date | null;
};

/** The latest messages of a thread, or those before one of them. */
export async function loadThread(
  tx: Tx,
  clinicId: string,
  target: ThreadTarget,
  before: string | undefined,
): Promise<ThreadView> {
  const rows = await tx.$queryRaw<Row[]>`
    select m.id, m.author_id is not null as "isStaff", a.name as author, m.body, m.created_at as at,
      m.read_at as "readAt", m.leaves_at as "leavesAt", m.recalled_at as "recalledAt", m.done_at as "doneAt"
    from messages m left join memberships a on a.clinic_id = m.clinic_id and a.id = m.author_id
    where m.clinic_id = ${clinicId}::uuid and m.episode_id = ${target.episodeId}::uuid
      and (${before ?? null}::uuid is null or (m.created_at, m.id) < (
        select b.created_at, b.id from messages b
        where b.clinic_id = m.clinic_id and b.episode_id = m.episode_id and b.id = ${before ?? null}::uuid))
    order by m.created_at desc, m.id desc limit ${PAGE_SIZE + 1}`;
  const [waiting] = await tx.$queryRaw<{ since: Date | null }[]>`
    select min(m.created_at) as since from messages m
    where m.clinic_id = ${clinicId}::uuid and m.episode_id = ${target.episodeId}::uuid and ${WAITS}`;
  const page = rows.slice(0, PAGE_SIZE);
  return {
    ...target,
    waitingSince: waiting?.since?.toISOString() ?? null,
    messages: page.map(toMessage).reverse(),
    earlier: rows.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null,
  };
}

const iso = (at: Date | null) => at?.toISOString() ?? null;

function toMessage({ isStaff, at, readAt, leavesAt, recalledAt, doneAt, ...row }: Row): ThreadMessage {
  return {
    ...row,
    from: isStaff ? 'staff' : 'patient',
    at: at.toISOString(),
    readAt: iso(readAt),
    leavesAt: leavesAt.toISOString(),
    recalledAt: iso(recalledAt),
    doneAt: iso(doneAt),
  };
}

import 'server-only';
import { z } from 'zod';
import type { StaffActor } from '#lib/auth/actor.ts';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { CASELOAD_GROUPS } from '#lib/data/caseload/view.ts';
import { type Sql, sql } from '#lib/db/sql.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import type { InboxView, ThreadRow } from './view.ts';
import { WAITS } from './waiting.ts';

/** More waiting threads than this are not read at once; the longest waiting come first. */
const MOST_WAITING = 100;
const PAGE_SIZE = 30;
/** Characters of a message that the list shows. */
const EXCERPT = 160;

export const InboxInput = z.strictObject({
  mine: z.stringbool().default(true),
  before: z.string().max(200).optional(),
});

export type InboxInput = z.output<typeof InboxInput>;

type Row = {
  episodeId: string;
  patientId: string;
  name: string;
  groupRank: number | null;
  therapist: string | null;
  messageId: string;
  author: string | null;
  isStaff: boolean;
  body: string;
  at: Date;
  unread: number;
  waitingSince: Date | null;
};

/** Threads that need an answer, and a page of the others. */
export async function loadInbox(
  tx: Tx,
  actor: StaffActor,
  { mine, before }: InboxInput,
  now: Date,
): Promise<InboxView> {
  const therapistId = mine && actor.role === 'therapist' ? actor.membershipId : null;
  const scope = sql`m.clinic_id = ${actor.clinicId}::uuid and m.recalled_at is null
    and (${therapistId}::uuid is null or e.therapist_id = ${therapistId}::uuid)`;
  const { timezone } = await tx.clinic.findUniqueOrThrow({
    where: { id: actor.clinicId },
    select: { timezone: true },
  });
  const waiting =
    before === undefined
      ? await loadThreads(tx, actor, sql`${scope} and w.since is not null`, WAITING_FIRST)
      : [];
  const after =
    before === undefined
      ? sql`true`
      : sql`(m.created_at, m.id) < (${decode(before).at}::timestamptz, ${decode(before).id}::uuid)`;
  const rest = await loadThreads(tx, actor, sql`${scope} and w.since is null and ${after}`, LATEST_FIRST);
  const page = rest.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    today: localDateAt(now.toISOString(), timezone),
    timezone,
    asOf: now.toISOString(),
    mine,
    waiting: waiting.map(toThread),
    others: page.map(toThread),
    nextCursor: rest.length > PAGE_SIZE && last ? encode(last) : null,
  };
}

const WAITING_FIRST = sql`w.since, m.id limit ${MOST_WAITING}`;
const LATEST_FIRST = sql`m.created_at desc, m.id desc limit ${PAGE_SIZE + 1}`;

/** One row per thread: its latest message, found from the newest backwards. */
function loadThreads(tx: Tx, { clinicId, membershipId }: StaffActor, rows: Sql, order: Sql): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    with w as (
      select m.episode_id, min(m.created_at) as since from messages m
      where m.clinic_id = ${clinicId}::uuid and ${WAITS} group by m.episode_id
    )
    select e.id as "episodeId", e.patient_id as "patientId", p.given_name || ' ' || p.family_name as name,
      s.group_rank as "groupRank",
      case when e.therapist_id = ${membershipId}::uuid then null else t.name end as therapist,
      m.id as "messageId", a.name as author, m.author_id is not null as "isStaff", left(m.body, ${EXCERPT}) as body,
      m.created_at as at, w.since as "waitingSince",
      (select count(*)::int from messages u where u.clinic_id = m.clinic_id and u.episode_id = m.episode_id
        and u.author_id is null and u.read_at is null) as unread
    from messages m
    join episodes e on e.clinic_id = m.clinic_id and e.id = m.episode_id
    join patients p on p.clinic_id = e.clinic_id and p.id = e.patient_id
    left join w on w.episode_id = m.episode_id
    left join episode_status s on s.clinic_id = m.clinic_id and s.episode_id = m.episode_id
    left join memberships t on t.clinic_id = e.clinic_id and t.id = e.therapist_id
    left join memberships a on a.clinic_id = m.clinic_id and a.id = m.author_id
    where ${rows} and not exists (
      select from messages l where l.clinic_id = m.clinic_id and l.episode_id = m.episode_id
        and l.recalled_at is null and (l.created_at, l.id) > (m.created_at, m.id))
    order by ${order}`;
}

function toThread(row: Row): ThreadRow {
  return {
    episodeId: row.episodeId,
    patientId: row.patientId,
    name: row.name,
    group: CASELOAD_GROUPS[(row.groupRank ?? 0) - 1] ?? null,
    therapist: row.therapist,
    last: {
      from: row.isStaff ? 'staff' : 'patient',
      author: row.author,
      body: row.body,
      at: row.at.toISOString(),
    },
    unread: row.unread,
    waitingSince: row.waitingSince?.toISOString() ?? null,
  };
}

const Cursor = z.tuple([z.iso.datetime(), z.uuid()]);

const encode = ({ at, messageId }: Row): string =>
  Buffer.from(JSON.stringify([at.toISOString(), messageId])).toString('base64url');

function decode(text: string): { at: Date; id: string } {
  try {
    const [at, id] = Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { at: new Date(at), id };
  } catch {
    throw new AppError('invalid-input', { fields: { before: 'not a page of this list' } });
  }
}

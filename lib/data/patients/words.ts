import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { MessageView, NoteView } from './view.ts';

const LATEST = 50;

/** Staff notes, newest first. */
export async function loadNotes(tx: Tx, clinicId: string, episodeId: string): Promise<NoteView[]> {
  const rows = await tx.$queryRaw<(Omit<NoteView, 'at'> & { at: Date })[]>`
    select n.id, n.body, m.name as author, n.created_at as at
    from notes n join memberships m on m.clinic_id = n.clinic_id and m.id = n.author_id
    where n.clinic_id = ${clinicId}::uuid and n.episode_id = ${episodeId}::uuid
    order by n.created_at desc limit ${LATEST}`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Messages between staff and patient, newest first; the patient's carry his own name. */
export async function loadMessages(
  tx: Tx,
  clinicId: string,
  episodeId: string,
  patientName: string,
): Promise<MessageView[]> {
  const rows = await tx.$queryRaw<
    { id: string; body: string; author: string | null; at: Date; isUnread: boolean }[]
  >`
    select w.id, w.body, m.name as author, w.created_at as at,
      w.author_id is null and w.read_at is null as "isUnread"
    from messages w left join memberships m on m.clinic_id = w.clinic_id and m.id = w.author_id
    where w.clinic_id = ${clinicId}::uuid and w.episode_id = ${episodeId}::uuid
      and w.recalled_at is null
    order by w.created_at desc limit ${LATEST}`;
  return rows.map(({ author, at, ...row }) => ({
    ...row,
    from: author === null ? 'patient' : 'staff',
    author: author ?? patientName,
    at: at.toISOString(),
  }));
}

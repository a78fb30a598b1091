import 'server-only';
import { type Sql, sql } from '#lib/db/sql.ts';

/** A patient's message `m` that nobody has answered or marked as done. */
export const WAITS: Sql = sql`m.author_id is null and m.done_at is null and not exists (
  select from messages r where r.clinic_id = m.clinic_id and r.episode_id = m.episode_id
    and r.author_id is not null and r.recalled_at is null and r.created_at > m.created_at)`;

import 'server-only';
import { db } from '#lib/db/client.ts';
import { keyedHash } from './keys.ts';

export type Limit = {
  /** What is counted, for instance `staff-account`. */
  name: string;
  /** Whose tries are counted: an address, a link, an IP. Stored only as a keyed hash. */
  subject: string;
  max: number;
  windowSeconds: number;
};

/**
 * Counts one try against every limit, atomically in PostgreSQL, and tells whether all of them still allow it.
 * Throws when the database can't be reached: signing in then fails, it never goes unlimited.
 */
export async function consume(limits: readonly Limit[]): Promise<boolean> {
  let isWithin = true;
  for (const limit of limits) {
    const key = `${limit.name}:${keyedHash('rate-limit', limit.subject).toString('base64url')}`;
    const rows = await db().$queryRaw<{ count: number }[]>`
      insert into rate_limits as r (key, window_start, count) values (${key}, now(), 1)
      on conflict (key) do update set
        count = case when r.window_start < now() - make_interval(secs => ${limit.windowSeconds}) then 1 else r.count + 1 end,
        window_start = case when r.window_start < now() - make_interval(secs => ${limit.windowSeconds}) then now() else r.window_start end
      returning count`;
    if ((rows[0]?.count ?? Number.POSITIVE_INFINITY) > limit.max) isWithin = false;
  }
  return isWithin;
}

/** A success clears what earlier mistakes of the same person counted. */
export async function forgive(limit: Pick<Limit, 'name' | 'subject'>): Promise<void> {
  const key = `${limit.name}:${keyedHash('rate-limit', limit.subject).toString('base64url')}`;
  await db().$executeRaw`delete from rate_limits where key = ${key}`;
}

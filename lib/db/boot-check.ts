import 'server-only';
import { db } from './client.ts';

type Facts = {
  superuser: boolean;
  bypassrls: boolean;
  ownsTables: boolean;
  timezone: string;
  fsync: string;
  fullPageWrites: string;
  synchronousCommit: string;
};

/** What makes this database unsafe to serve patients from, in plain words; empty when all is well. */
export async function unsafeSettings(): Promise<string[]> {
  const rows = await db().$queryRaw<Facts[]>`
    select r.rolsuper as superuser, r.rolbypassrls as bypassrls,
      exists (select from pg_class c where c.relowner = r.oid and c.relkind = 'r') as "ownsTables",
      current_setting('timezone') as timezone, current_setting('fsync') as fsync,
      current_setting('full_page_writes') as "fullPageWrites",
      current_setting('synchronous_commit') as "synchronousCommit"
    from pg_roles r where r.rolname = current_user`;
  const facts = rows[0];
  if (!facts) return ['the role of APP_DATABASE_URL is unknown'];
  const problems: string[] = [];
  if (facts.superuser) problems.push('the app connects as a superuser, so row-level security would not hold');
  if (facts.bypassrls) problems.push('the role of the app may bypass row-level security');
  if (facts.ownsTables) problems.push('the role of the app owns tables; it must own nothing');
  if (facts.timezone !== 'UTC') problems.push(`the connection's time zone is ${facts.timezone}, not UTC`);
  if (facts.fsync !== 'on') problems.push('fsync is off: an answered report could be lost');
  if (facts.fullPageWrites !== 'on') problems.push('full_page_writes is off: a crash could damage the data');
  if (facts.synchronousCommit === 'off')
    problems.push('synchronous_commit is off: an answered report could be lost');
  return problems;
}

import 'server-only';
import { Prisma } from './generated/client.ts';

/** A piece of SQL with its values, to be put together; values never become text of the statement. */
export type Sql = Prisma.Sql;
export const sql = Prisma.sql;

/** All conditions at once; there must be at least one. */
export function allOf(conditions: readonly Sql[]): Sql {
  return Prisma.join([...conditions], ' and ');
}

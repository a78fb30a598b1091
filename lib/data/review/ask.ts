import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';

/** Runs a constant statement of statements.ts; whatever comes from outside is in `values`. */
export function ask<Row>(tx: Tx, statement: string, values: readonly unknown[]): Promise<Row[]> {
  return tx.$queryRawUnsafe<Row[]>(statement, ...values);
}

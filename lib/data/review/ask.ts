import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';

/**
 * To be called once before statements that read every episode of a clinic: compiling them would take longer than
 * running them, a plan for any clinic is a bad one for a large clinic, and their sorts stay in memory.
 */
export async function expectManyRows(tx: Tx): Promise<void> {
  await tx.$queryRaw`select set_config('jit', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true),
    set_config('work_mem', '32MB', true)`;
}

/** Runs a constant statement of this folder; whatever comes from outside is in `values`. */
export function ask<Row>(tx: Tx, statement: string, values: readonly unknown[]): Promise<Row[]> {
  return tx.$queryRawUnsafe<Row[]>(statement, ...values);
}

import 'server-only';
import type { ProgramRecord } from '#lib/data/episodes/episode-record.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';

/** Throws `plan-changed` when the newest version is not the one that was looked at. */
export async function requireUnchanged(
  tx: Tx,
  clinicId: string,
  program: ProgramRecord | null,
  seenVersionId: string | null,
): Promise<void> {
  if ((program?.versions.at(-1)?.id ?? null) !== seenVersionId) {
    throw await planChanged(tx, clinicId, program?.id ?? null);
  }
}

/** The refusal `plan-changed`, with the name of who touched the program last. */
export async function planChanged(tx: Tx, clinicId: string, programId: string | null): Promise<AppError> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select m.name from (
      select clinic_id, created_by, created_at, id from program_versions
        where clinic_id = ${clinicId}::uuid and program_id = ${programId}::uuid
      union all
      select clinic_id, created_by, created_at, id from phase_starts
        where clinic_id = ${clinicId}::uuid and program_id = ${programId}::uuid
    ) touched join memberships m on m.clinic_id = touched.clinic_id and m.id = touched.created_by
    order by touched.created_at desc, touched.id desc limit 1`;
  return new AppError('plan-changed', { params: { name: rows[0]?.name ?? '' } });
}

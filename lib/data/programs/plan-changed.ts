import 'server-only';
import type { ProgramRecord } from '#lib/data/episodes/episode-record.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';

/** Throws `plan-changed` with the name of who did it when the newest version is not the one that was looked at. */
export async function requireUnchanged(
  tx: Tx,
  clinicId: string,
  program: ProgramRecord | null,
  seenVersionId: string | null,
): Promise<void> {
  const newest = program?.versions.at(-1) ?? null;
  if ((newest?.id ?? null) === seenVersionId) return;
  throw new AppError('plan-changed', { params: { name: await authorOf(tx, clinicId, newest?.id ?? null) } });
}

async function authorOf(tx: Tx, clinicId: string, versionId: string | null): Promise<string> {
  if (versionId === null) return '';
  const version = await tx.programVersion.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: versionId } },
    select: { createdBy: true },
  });
  const author = await tx.membership.findUnique({
    where: { clinicId_id: { clinicId, id: version.createdBy } },
    select: { name: true },
  });
  return author?.name ?? '';
}

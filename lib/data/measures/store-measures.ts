import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';

type Key = { clinicId: string; patientId: string; episodeId: string };
type Score = { kind: string; value: number; detail: object };
/** `enteredBy`: the member of staff who took the scores over; absent when the patient answered. */
type Message = { clientId: string; localDate: string; scores: readonly Score[]; enteredBy?: string };

/**
 * Writes the scores of one message; the episode must be locked. The same message again changes nothing; the same id
 * with other answers is a conflict.
 */
export async function storeMeasures(
  tx: Tx,
  { clinicId, patientId, episodeId }: Key,
  { clientId, localDate, scores, enteredBy }: Message,
  now: Date,
): Promise<{ isRepeat: boolean }> {
  const earlier = await tx.measure.findMany({
    where: { clinicId, patientId, clientId },
    select: { kind: true, localDate: true, value: true, detail: true },
  });
  if (earlier.length > 0) {
    const before = earlier.map((row) => ({ ...row, value: row.value.toNumber() }));
    const given = scores.map(({ kind, value, detail }) => ({ kind, localDate, value, detail }));
    if (!isDeepStrictEqual(byKind(before), byKind(given))) throw new AppError('conflict');
    return { isRepeat: true };
  }
  await tx.measure.createMany({
    data: scores.map(({ kind, value, detail }) => ({
      clinicId,
      id: newId(),
      patientId,
      episodeId,
      clientId,
      localDate,
      kind,
      value,
      detail,
      source: enteredBy ? 'staff' : 'patient',
      enteredBy: enteredBy ?? null,
      createdAt: now,
    })),
  });
  return { isRepeat: false };
}

function byKind<T extends { kind: string }>(rows: T[]): T[] {
  return rows.toSorted((a, b) => a.kind.localeCompare(b.kind));
}

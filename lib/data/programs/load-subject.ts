import 'server-only';
import { localDateAt } from '#lib/clinical/local-date.ts';
import type { EpisodeRecord, ProgramRecord } from '#lib/data/episodes/episode-record.ts';
import { loadEpisode } from '#lib/data/episodes/load-episode.ts';
import { type Limit, tagsInForce } from '#lib/data/intake/limits.ts';
import { UNCONFIRMED } from '#lib/data/intake/urgent-episode.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { type EpisodeExtras, type PatientFacts, patientFacts } from './patient-facts.ts';

/** A patient for whom a program is chosen or changed. */
export type Subject = {
  record: EpisodeRecord;
  facts: PatientFacts;
  extras: EpisodeExtras;
  /** Patient-local date. */
  today: string;
};

type Key = { clinicId: string; patientId: string; episodeId: string };

/** The episode with everything that the choice of a program depends on. Null when it is not there for this clinic. */
export async function loadSubject(tx: Tx, key: Key, now: Date): Promise<Subject | null> {
  const record = await loadEpisode(tx, key, 'all');
  if (!record) return null;
  const { clinicId, patientId, episodeId } = key;
  const today = localDateAt(now.toISOString(), record.patient.timezone);
  const { limits, ...episode } = await tx.episode.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: episodeId } },
    select: { side: true, stageTags: true, aggravators: true, precautions: true, limits: true },
  });
  if (episode.stageTags.includes(UNCONFIRMED)) throw new AppError('needs-intake', { params: { patientId } });
  const earlier = await tx.episode.findFirst({
    where: {
      clinicId,
      patientId,
      id: { not: episodeId },
      direction: { in: ['extension', 'flexion', 'side'] },
    },
    orderBy: { openedOn: 'desc' },
    select: { direction: true },
  });
  const extras: EpisodeExtras = {
    ...episode,
    precautions: [...new Set([...episode.precautions, ...tagsInForce(limits as Limit[], today)])],
    side: episode.side as EpisodeExtras['side'],
    earlierDirection: (earlier?.direction ?? null) as EpisodeExtras['earlierDirection'],
  };
  return {
    record,
    extras,
    facts: patientFacts(record, extras),
    today,
  };
}

/** The newest program that counts or will count: the one that a new program replaces. */
export function latestProgram(record: EpisodeRecord, today: string): ProgramRecord | null {
  return record.programs.findLast((program) => program.endsOn === null || program.endsOn >= today) ?? null;
}

/** Whether anything was logged on a local date. */
export function hasLogsOn(record: EpisodeRecord, date: string): boolean {
  return record.logs.some((log) => log.date === date);
}

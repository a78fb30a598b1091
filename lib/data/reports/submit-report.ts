import 'server-only';
import { addDays, laterDate, localDateAt } from '#lib/clinical/local-date.ts';
import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import type { OwnEpisode } from '#lib/data/episodes/own-episode.ts';
import type { ReportAnswer } from '#lib/data/own/view.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { patientCommand } from '#lib/guard/entry.ts';
import { acceptWarning } from './accept-warning.ts';
import { sessionAdvice } from './advice.ts';
import { type RealTime, realTime } from './phone-clock.ts';
import { reportSchema, type SubmittedReport } from './report-input.ts';
import { lockReportTarget, storeReport } from './store-report.ts';

/** A phone may send what was made up to this many days ago, and (ahead of the clinic's zone) a day on. */
const OLDEST_DAYS = 14;

/**
 * Stores what a patient reports, then lets the rules look at the whole history, in one transaction.
 * The same report again gets the first answer; the same id with other content is a conflict and changes nothing.
 */
export const submitReport = patientCommand({
  name: 'report.submit',
  permission: 'own.report',
  input: reportSchema,
  acceptFirst: acceptWarning,
  target: ({ tx, actor }) => lockReportTarget(tx, actor),
  run: async ({ tx, actor, target, now }, input): Promise<ReportAnswer> => {
    const zoneToday = localDateAt(now.toISOString(), input.timezone);
    const real = realTime(input, now);
    requirePlausibleDate(real.localDate, zoneToday);
    const key = { clinicId: actor.clinicId, patientId: actor.patientId, episodeId: target.id };
    const stored = await storeReport(tx, key, input, real, target.planned, now);
    if (stored.isRepeat) return answer(input, real, stored, await isLocked(tx, key));
    await followZone(tx, key, target, input.timezone);
    const today = laterDate(zoneToday, real.localDate);
    const evaluated = await evaluateEpisode(tx, key, { today, now });
    return answer(input, real, stored, evaluated?.status.groupRank === URGENT_RANK);
  },
  auditDetail: (input, output) => ({ localDate: input.localDate, isRepeat: output.isRepeat }),
});

const URGENT_RANK = 1;

type Key = { clinicId: string; patientId: string; episodeId: string };

function answer(
  input: SubmittedReport,
  real: RealTime,
  stored: { isRepeat: boolean; unknown: string[] },
  locked: boolean,
): ReportAnswer {
  return {
    isRepeat: stored.isRepeat,
    unknownExercises: stored.unknown,
    isLocked: locked,
    advice: sessionAdvice(input),
    savedFor: real.isCorrected ? real.localDate : null,
  };
}

function requirePlausibleDate(localDate: string, today: string): void {
  if (localDate < addDays(today, -OLDEST_DAYS) || localDate > addDays(today, 1)) {
    throw new AppError('invalid-input', { fields: { localDate: 'more than 14 days ago, or in the future' } });
  }
}

/** Reminders and the daily evaluation follow the patient's phone when it travels. */
async function followZone(tx: Tx, key: Key, episode: OwnEpisode, timezone: string): Promise<void> {
  if (episode.timezone === timezone) return;
  await tx.patient.update({
    where: { clinicId_id: { clinicId: key.clinicId, id: key.patientId } },
    data: { timezone },
    select: { id: true },
  });
}

async function isLocked(tx: Tx, key: Key): Promise<boolean> {
  const open = await tx.flag.findFirst({
    where: { clinicId: key.clinicId, episodeId: key.episodeId, severity: 'urgent', clearedAt: null },
    select: { id: true },
  });
  return open !== null;
}

import 'server-only';
import { createHash } from 'node:crypto';
import { addDays, localDateAt } from '#lib/clinical/local-date.ts';
import { evaluateEpisode } from '#lib/data/episodes/evaluate-episode.ts';
import { lockOwnEpisode, type OwnEpisode } from '#lib/data/episodes/own-episode.ts';
import { catalogExercise } from '#lib/data/exercises/catalog-exercises.ts';
import type { ReportAnswer } from '#lib/data/own/view.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { patientCommand } from '#lib/guard/entry.ts';
import { acceptWarning } from './accept-warning.ts';
import { sessionAdvice } from './advice.ts';
import { reportSchema, type SubmittedReport } from './report-input.ts';

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
  target: ({ tx, actor }) => lockOwnEpisode(tx, actor),
  run: async ({ tx, actor, target, now }, input): Promise<ReportAnswer> => {
    requirePlausibleDate(input, now);
    const key = { clinicId: actor.clinicId, patientId: actor.patientId, episodeId: target.id };
    const stored = await store(tx, key, input, target, now);
    const today = localDateAt(now.toISOString(), input.timezone);
    const evaluated = stored.isRepeat
      ? null
      : await evaluateEpisode(tx, key, { today: [today, input.localDate].sort()[1] ?? today, now });
    return {
      isRepeat: stored.isRepeat,
      unknownExercises: stored.unknown,
      isLocked: evaluated
        ? evaluated.evaluation.flags.some((flag) => flag.severity === 'urgent')
        : await isLocked(tx, key),
      advice: sessionAdvice(input),
    };
  },
  auditDetail: (input, output) => ({ localDate: input.localDate, isRepeat: output.isRepeat }),
});

type Key = { clinicId: string; patientId: string; episodeId: string };

function requirePlausibleDate(input: SubmittedReport, now: Date): void {
  const today = localDateAt(now.toISOString(), input.timezone);
  if (input.localDate < addDays(today, -OLDEST_DAYS) || input.localDate > addDays(today, 1)) {
    throw new AppError('invalid-input', { fields: { localDate: 'more than 14 days ago, or in the future' } });
  }
}

async function store(tx: Tx, key: Key, input: SubmittedReport, episode: OwnEpisode, now: Date) {
  const payloadHash = hashOf(input);
  const earlier = await tx.report.findFirst({
    where: { clinicId: key.clinicId, patientId: key.patientId, clientId: input.clientId },
    select: { payloadHash: true, unknownExercises: true },
  });
  // The episode is locked, so two copies of one report can't pass here side by side.
  if (earlier) {
    if (earlier.payloadHash !== payloadHash) throw new AppError('conflict');
    return { isRepeat: true, unknown: earlier.unknownExercises as string[] };
  }
  const known = await plannedExercises(tx, key);
  const logs = input.exercises.filter(({ exercise }) => known.has(exercise));
  const unknown = input.exercises.filter(({ exercise }) => !known.has(exercise));
  const id = newId();
  await tx.report.create({
    data: {
      ...key,
      id,
      clientId: input.clientId,
      payloadHash,
      localDate: input.localDate,
      timezone: input.timezone,
      madeAt: new Date(input.madeAt),
      receivedAt: now,
      leg: input.leg ?? null,
      back: input.back ?? null,
      zone: input.zone ?? null,
      legs: input.legs ?? null,
      numbness: input.numbness ?? null,
      gate: [...input.gate],
      flareDay: input.flareDay,
      sessionPeak: input.session?.peakPain ?? null,
      sessionResponse: input.session?.response ?? null,
      settledByMorning: input.settledByMorning ?? null,
      note: input.note || null,
      unknownExercises: unknown.map(({ exercise }) => exercise),
      programVersionId: input.programVersionId ?? null,
    },
    select: { id: true },
  });
  await tx.exerciseLog.createMany({
    data: logs.map((log) => ({
      ...key,
      id: newId(),
      reportId: id,
      localDate: input.localDate,
      exercise: log.exercise,
      done: log.done,
      pain: log.pain ?? null,
      movedDown: log.movedDown,
      skipReason: log.skipReason,
    })),
  });
  await followZone(tx, key, episode, input.timezone);
  return { isRepeat: false, unknown: unknown.map(({ exercise }) => exercise) };
}

/** Every exercise that any plan of the episode ever had, and its easier neighbors, which patients may choose. */
async function plannedExercises(tx: Tx, key: Key): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    select distinct i.exercise as slug
    from program_items i
    join program_phases h on h.clinic_id = i.clinic_id and h.id = i.phase_id
    join program_versions v on v.clinic_id = h.clinic_id and v.id = h.version_id
    join programs g on g.clinic_id = v.clinic_id and g.id = v.program_id
    where g.clinic_id = ${key.clinicId}::uuid and g.episode_id = ${key.episodeId}::uuid`;
  const planned = rows.map((row) => row.slug);
  return new Set([...planned, ...planned.flatMap((slug) => catalogExercise(slug)?.data.easier ?? [])]);
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

/** The same words give the same hash, whatever the order of keys; when it was sent does not count. */
function hashOf(input: SubmittedReport): string {
  const canonical = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(canonical);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    return Object.fromEntries(
      entries.sort(([a], [b]) => a.localeCompare(b)).map(([k, v]) => [k, canonical(v)]),
    );
  };
  return createHash('sha256')
    .update(JSON.stringify(canonical(input)))
    .digest('base64url');
}

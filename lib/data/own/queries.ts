import 'server-only';
import { z } from 'zod';
import type { PatientActor } from '#lib/auth/actor.ts';
import { addDays, daysBetween, localDateAt } from '#lib/clinical/local-date.ts';
import { nextCheckInOn } from '#lib/clinical/reactions.ts';
import type { EpisodeRecord } from '#lib/data/episodes/episode-record.ts';
import { historyOf } from '#lib/data/episodes/history.ts';
import { loadEpisode } from '#lib/data/episodes/load-episode.ts';
import { findOwnEpisode } from '#lib/data/episodes/own-episode.ts';
import { loadPlanned } from '#lib/data/exercises/load-planned.ts';
import { loadSchedule } from '#lib/data/measures/load-schedule.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { noTarget, patientQuery } from '#lib/guard/entry.ts';
import { loadHelp } from './help.ts';
import { todayRoutine } from './routine.ts';
import type { CheckInView, EarlierAnswers, HelpView, TodayView } from './view.ts';

const Nothing = z.strictObject({});

/** The patient's start page: what is due now, later, already done, and whom to turn to. */
export const getToday = patientQuery({
  name: 'own.today',
  permission: 'own.read',
  input: Nothing,
  target: noTarget,
  run: async ({ tx, actor, now }): Promise<TodayView> => {
    const { record, timezone, today } = await ownRecord(tx, actor, now);
    const routine = await ownRoutine(tx, actor, record, today);
    return {
      date: today,
      timezone,
      givenName: actor.name,
      help: await loadHelp(tx, actor),
      ...routine,
      checkIn: {
        isDoneToday: answersOn(record, today) !== null,
        nextOn: record && nextCheckInOn(historyOf(record, today, null)),
      },
      questionsDue: (await loadSchedule(tx, actor, today)).due,
      soreDay: soreDay(record, today),
      message: await unreadMessage(tx, actor),
    };
  },
});

/** What the check-in needs to ask, and what was said before. */
export const getCheckIn = patientQuery({
  name: 'own.check-in',
  permission: 'own.read',
  input: Nothing,
  target: noTarget,
  run: async ({ tx, actor, now }): Promise<CheckInView> => {
    const { record, timezone, today, side } = await ownRecord(tx, actor, now);
    const { items, programVersionId } = await ownRoutine(tx, actor, record, today);
    return {
      date: today,
      timezone,
      givenName: actor.name,
      help: await loadHelp(tx, actor),
      before: lastAnswersBefore(record, today),
      today: answersOn(record, today),
      exercises: items
        .filter((item) => !item.isPaused && item.doneToday < item.prescription.timesPerDay)
        .map((item) => ({
          exercise: item.exercise,
          name: item.name,
          timesPerDay: item.prescription.timesPerDay,
          doneToday: item.doneToday,
        })),
      askSettledFor: sessionToSettle(record, today),
      asksKeptPlan: record?.episode.mode === 'maintenance',
      side,
      programVersionId,
    };
  },
});

/** Help numbers and warning signs, for the help page and the stop screen. */
export const getHelp = patientQuery({
  name: 'own.help',
  permission: 'own.read',
  input: Nothing,
  target: noTarget,
  run: ({ tx, actor }): Promise<HelpView> => loadHelp(tx, actor),
});

async function ownRecord(tx: Tx, actor: PatientActor, now: Date) {
  const episode = await findOwnEpisode(tx, actor);
  const timezone = episode?.timezone ?? 'UTC';
  const today = localDateAt(now.toISOString(), timezone);
  const record = episode
    ? await loadEpisode(
        tx,
        { clinicId: actor.clinicId, patientId: actor.patientId, episodeId: episode.id },
        { rulesOn: today },
      )
    : null;
  return { record, timezone, today, side: episode?.side ?? 'none' };
}

async function ownRoutine(tx: Tx, actor: PatientActor, record: EpisodeRecord | null, today: string) {
  const exercises = await loadPlanned(tx, actor.clinicId, record?.programs ?? []);
  return todayRoutine(record, today, exercises);
}

function answersOn(record: EpisodeRecord | null, date: string): EarlierAnswers | null {
  const said = (record?.reports ?? []).filter(
    (report) => report.date === date && (report.leg !== null || report.back !== null || report.zone !== null),
  );
  if (said.length === 0) return null;
  const last = <K extends 'leg' | 'back' | 'zone' | 'legs' | 'numbness'>(key: K): EarlierAnswers[K] =>
    (said.findLast((report) => report[key] !== null && report[key] !== undefined)?.[key] ??
      null) as EarlierAnswers[K];
  return {
    date,
    leg: last('leg'),
    back: last('back'),
    zone: last('zone'),
    legs: last('legs'),
    numbness: last('numbness'),
  };
}

function lastAnswersBefore(record: EpisodeRecord | null, today: string): EarlierAnswers | null {
  const dates = (record?.reports ?? [])
    .filter((report) => report.date < today && (report.leg !== null || report.back !== null))
    .map((report) => report.date);
  const date = dates.at(-1);
  return date ? answersOn(record, date) : null;
}

/** The last session before today whose "back to usual by this morning?" is still open; older than 2 days is not asked. */
function sessionToSettle(record: EpisodeRecord | null, today: string): string | null {
  const logs = (record?.logs ?? []).filter((log) => log.done > 0 && log.date < today);
  const date = logs.at(-1)?.date;
  if (!date || daysBetween(date, today) > 2) return null;
  const isAnswered = (record?.reports ?? []).some(
    (report) => report.date > date && report.settledByMorning !== null,
  );
  return isAnswered ? null : date;
}

const SORE_RISE = 2;

/** Leg pain today at least 2 above the last report of the days before. */
function soreDay(record: EpisodeRecord | null, today: string): TodayView['soreDay'] {
  const now = answersOn(record, today)?.leg ?? null;
  const earlier = lastAnswersBefore(record, today);
  if (now === null || earlier === null || earlier.leg === null || earlier.date < addDays(today, -3))
    return null;
  return now - earlier.leg >= SORE_RISE ? { now, before: earlier.leg } : null;
}

async function unreadMessage(tx: Tx, actor: PatientActor): Promise<TodayView['message']> {
  const rows = await tx.$queryRaw<{ id: string; author: string; body: string; at: Date }[]>`
    select m.id, s.name as author, m.body, m.created_at as at
    from messages m join memberships s on s.clinic_id = m.clinic_id and s.id = m.author_id
    where m.clinic_id = ${actor.clinicId}::uuid and m.patient_id = ${actor.patientId}::uuid and m.read_at is null
    order by m.created_at desc limit 1`;
  const message = rows[0];
  return message ? { ...message, at: message.at.toISOString() } : null;
}

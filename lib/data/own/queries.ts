import 'server-only';
import { z } from 'zod';
import type { PatientActor } from '#lib/auth/actor.ts';
import { addDays, daysBetween, localDateAt } from '#lib/clinical/local-date.ts';
import { nextCheckInOn } from '#lib/clinical/reactions.ts';
import type { EpisodeRecord, ReportRecord } from '#lib/data/episodes/episode-record.ts';
import { historyOf } from '#lib/data/episodes/history.ts';
import { loadEpisode } from '#lib/data/episodes/load-episode.ts';
import { findOwnEpisode } from '#lib/data/episodes/own-episode.ts';
import { programOn, spanOn } from '#lib/data/episodes/plan-timeline.ts';
import { loadPlanned } from '#lib/data/exercises/load-planned.ts';
import { isAskedAhead } from '#lib/data/intake/open-intake.ts';
import { loadSchedule } from '#lib/data/measures/load-schedule.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { noTarget, patientQuery } from '#lib/guard/entry.ts';
import { isOverToday } from '#lib/player/arrange-day.ts';
import { flarePlan, type SaidDay, SIGNS_LOOK_BACK, soreDay } from '#lib/player/day-signs.ts';
import { loadHelp } from './help.ts';
import { todayRoutine } from './routine.ts';
import type { CheckInView, EarlierAnswers, HelpView, TodayState, TodayView } from './view.ts';

const Nothing = z.strictObject({});

/** A phone may ask for the pages of the days to come, to have them without a network. */
const DAYS_AHEAD = 3;
const Day = z.strictObject({ day: z.iso.date().optional() });
const CheckInDay = Day.extend({ of: z.enum(['today', 'yesterday']).default('today') });

const WITHOUT_PLAN: ReadonlySet<TodayState> = new Set(['no-program', 'discharged']);

/** The patient's start page: what is due now, later, already done, and whom to turn to. */
export const getToday = patientQuery({
  name: 'own.today',
  permission: 'own.read',
  input: Day,
  target: noTarget,
  run: async ({ tx, actor, now }, { day }): Promise<TodayView> => {
    const { record, timezone, today } = await ownRecord(tx, actor, now, day);
    const days = saidDays(record, today);
    const yesterday = addDays(today, -1);
    const routine = await ownRoutine(tx, actor, record, today);
    return {
      date: today,
      timezone,
      givenName: actor.name,
      help: await loadHelp(tx, actor),
      ...routine,
      checkIn: {
        isDoneToday: isCheckedIn(record, today),
        nextOn: record && nextCheckInOn(historyOf(record, today, null)),
      },
      questionsDue: (await loadSchedule(tx, actor, today)).due,
      soreDay: soreDay(days, today),
      flare: flarePlan(days, today),
      days,
      isYesterdayOpen: hasPlanOn(record, yesterday) && !isCheckedIn(record, yesterday),
      message: await unreadMessage(tx, actor),
      isAskedAhead: WITHOUT_PLAN.has(routine.state) && (await isAskedAhead(tx, actor)),
    };
  },
});

/** What the check-in needs to ask, and what was said before. */
export const getCheckIn = patientQuery({
  name: 'own.check-in',
  permission: 'own.read',
  input: CheckInDay,
  target: noTarget,
  run: async ({ tx, actor, now }, { day, of }): Promise<CheckInView> => {
    const own = await ownRecord(tx, actor, now, day);
    const { record, timezone, side } = own;
    const isYesterday = of === 'yesterday';
    const today = isYesterday ? addDays(own.today, -1) : own.today;
    const { items, programVersionId } = await ownRoutine(tx, actor, record, today);
    return {
      date: today,
      isYesterday,
      timezone,
      givenName: actor.name,
      help: await loadHelp(tx, actor),
      before: lastAnswersBefore(record, today),
      today: answersOn(record, today),
      exercises: items
        .filter((item) => !isOverToday(item))
        .map((item) => ({
          exercise: item.exercise,
          name: item.name,
          timesPerDay: item.prescription.timesPerDay,
          doneToday: item.doneToday,
        })),
      asksSession: asksSession(record, today),
      askSettledFor: isYesterday ? null : sessionToSettle(record, today),
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

async function ownRecord(tx: Tx, actor: PatientActor, now: Date, day?: string) {
  const episode = await findOwnEpisode(tx, actor);
  const timezone = episode?.timezone ?? 'UTC';
  const today = dayAsked(localDateAt(now.toISOString(), timezone), day);
  const record = episode
    ? await loadEpisode(
        tx,
        { clinicId: actor.clinicId, patientId: actor.patientId, episodeId: episode.id },
        { rulesOn: today },
      )
    : null;
  return { record, timezone, today, side: episode?.side ?? 'none' };
}

/** The day that a phone asks for, as far as that makes sense; else today. */
function dayAsked(today: string, day: string | undefined): string {
  const isNear = day !== undefined && day >= addDays(today, -1) && day <= addDays(today, DAYS_AHEAD);
  return isNear ? day : today;
}

/** What was said on each of the last days, oldest first; the later answers of a day count. */
function saidDays(record: EpisodeRecord | null, today: string): SaidDay[] {
  const from = addDays(today, -SIGNS_LOOK_BACK);
  const days = new Map<string, SaidDay>();
  for (const { date, leg, back, flareDay } of record?.reports ?? []) {
    if (date < from || date > today) continue;
    const earlier = days.get(date);
    days.set(date, {
      date,
      leg: leg ?? earlier?.leg ?? null,
      back: back ?? earlier?.back ?? null,
      flareDay: flareDay || (earlier?.flareDay ?? false),
    });
  }
  return [...days.values()].sort((a, b) => a.date.localeCompare(b.date));
}

function hasPlanOn(record: EpisodeRecord | null, date: string): boolean {
  const program = record && programOn(record.programs, date);
  return program !== null && spanOn(program, date) !== null;
}

const isCheckedIn = (record: EpisodeRecord | null, date: string) => answersOn(record, date) !== null;

/** Something was done on this day, and no report of it says how it went. */
function asksSession(record: EpisodeRecord | null, date: string): boolean {
  const hasExercised = (record?.logs ?? []).some((log) => log.date === date && log.done > 0);
  return (
    hasExercised && !(record?.reports ?? []).some((report) => report.date === date && hasSession(report))
  );
}

const hasSession = ({ sessionPeak, sessionResponse }: ReportRecord) =>
  sessionPeak !== null || sessionResponse !== null;

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

async function unreadMessage(tx: Tx, actor: PatientActor): Promise<TodayView['message']> {
  const rows = await tx.$queryRaw<{ id: string; author: string; body: string; at: Date }[]>`
    select m.id, s.name as author, m.body, m.created_at as at
    from messages m join memberships s on s.clinic_id = m.clinic_id and s.id = m.author_id
    where m.clinic_id = ${actor.clinicId}::uuid and m.patient_id = ${actor.patientId}::uuid and m.read_at is null
    order by m.created_at desc limit 1`;
  const message = rows[0];
  return message ? { ...message, at: message.at.toISOString() } : null;
}

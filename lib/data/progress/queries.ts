import 'server-only';
import { z } from 'zod';
import type { PatientActor } from '#lib/auth/actor.ts';
import { dayMarks } from '#lib/clinical/adherence.ts';
import { dayReports } from '#lib/clinical/check-ins.ts';
import { contextOn } from '#lib/clinical/context.ts';
import { evaluate } from '#lib/clinical/evaluate.ts';
import type { History } from '#lib/clinical/history.ts';
import { addDays, dateOfDay, dayNumber, daysBetween, localDateAt } from '#lib/clinical/local-date.ts';
import { knownOn, prepare } from '#lib/clinical/prepared.ts';
import { resolveSettings } from '#lib/clinical/settings.ts';
import type { EpisodeRecord } from '#lib/data/episodes/episode-record.ts';
import { gateMetOn } from '#lib/data/episodes/gate-state.ts';
import { historyOf } from '#lib/data/episodes/history.ts';
import { loadEpisode } from '#lib/data/episodes/load-episode.ts';
import { findOwnEpisode } from '#lib/data/episodes/own-episode.ts';
import { loadHelp } from '#lib/data/own/help.ts';
import type { HelpView } from '#lib/data/own/view.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { noTarget, patientQuery } from '#lib/guard/entry.ts';
import { courseOf, isLongLasting, painOf, signsOf, verdictOf } from './judge.ts';
import { loadGoals, loadLatestMessage } from './load.ts';
import { nextStepOf } from './next-step.ts';
import type { DayPoint, ProgressView } from './view.ts';
import { weeksOf } from './weeks.ts';

/** The patient's own way since the start: a sentence, pictures, and what happens next. */
export const getProgress = patientQuery({
  name: 'own.progress',
  permission: 'own.read',
  input: z.strictObject({}),
  target: noTarget,
  run: async ({ tx, actor, now }): Promise<ProgressView> => {
    const help = await loadHelp(tx, actor);
    const episode = await findOwnEpisode(tx, actor);
    const record = episode && (await loadOwn(tx, actor, episode.id));
    if (!episode || !record) return nothingYet(help, localDateAt(now.toISOString(), 'UTC'));
    const { timezone } = episode;
    const today = localDateAt(now.toISOString(), timezone);
    const history = historyOf(record, today, gateMetOn(record, today));
    const settings = resolveSettings(record.clinic.ruleSettings);
    const context = contextOn(prepare(knownOn(history), settings), dayNumber(today));
    const evaluation = evaluate(history);
    const startedOn = startOf(record, today);
    const { onsetDate } = record.episode;
    const days = daysOf(history, startedOn ?? record.episode.openedOn, today);
    return {
      today,
      timezone,
      help,
      startedOn,
      weekCount: startedOn === null ? 0 : Math.floor(daysBetween(startedOn, today) / 7) + 1,
      ...verdictOf(
        context,
        evaluation.flags.map(({ rule }) => rule),
        startedOn !== null,
      ),
      pain: painOf(context),
      side: episode.side,
      weeks: startedOn === null ? [] : weeksOf(days, startedOn, today),
      days,
      zone: { start: context.base('zone').value, now: context.current('zone') },
      signs: signsOf(context),
      sessions: sessionsOf(context.prepared.plan, history, today),
      goals: await loadGoals(tx, actor.clinicId, episode.id),
      course: courseOf(onsetDate, startedOn),
      isLongLasting: isLongLasting(onsetDate, startedOn),
      next: nextStepOf(record, await loadLatestMessage(tx, actor, episode.id), today, settings),
    };
  },
});

function loadOwn(tx: Tx, { clinicId, patientId }: PatientActor, episodeId: string) {
  return loadEpisode(tx, { clinicId, patientId, episodeId }, 'all');
}

/** First day of the program, once it has come. */
function startOf(record: EpisodeRecord, today: string): string | null {
  const start = record.episode.programStartedOn;
  return start !== null && start <= today ? start : null;
}

function daysOf(history: History, from: string, today: string): DayPoint[] {
  return dayReports(history.checkIns)
    .map(({ day, leg, back, zone }) => ({ date: dateOfDay(day), leg, back, zone }))
    .filter(({ date, leg, back, zone }) => {
      const isAnswered = leg !== null || back !== null || zone !== null;
      return isAnswered && date >= from && date <= today;
    });
}

const SESSION_DAYS = 14;

/** The last two weeks of exercise, today as the last day. */
function sessionsOf(
  plan: Parameters<typeof dayMarks>[0],
  history: History,
  today: string,
): ProgressView['sessions'] {
  const from = addDays(today, 1 - SESSION_DAYS);
  const logged = new Set(history.exerciseLogs.map(({ date }) => dayNumber(date)));
  const marks = dayMarks(plan, dayNumber(from), dayNumber(today), logged).map((mark, index) =>
    index === SESSION_DAYS - 1 && mark === 'missing' ? ('open' as const) : mark,
  );
  const due = marks.filter((mark) => mark !== 'rest' && mark !== 'open');
  const done = due.filter((mark) => mark === 'all' || mark === 'some');
  return { from, marks, done: done.length, planned: due.length };
}

function nothingYet(help: HelpView, today: string): ProgressView {
  return {
    today,
    timezone: 'UTC',
    help,
    startedOn: null,
    weekCount: 0,
    verdict: 'not-started',
    gain: null,
    loss: null,
    pain: { kind: 'worst', start: null, now: null, goal: null },
    side: 'none',
    weeks: [],
    days: [],
    zone: { start: null, now: null },
    signs: [],
    sessions: { from: addDays(today, 1 - SESSION_DAYS), marks: [], done: 0, planned: 0 },
    goals: [],
    course: null,
    isLongLasting: false,
    next: { kind: 'none' },
  };
}

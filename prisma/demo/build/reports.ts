import type { ProgramRecord } from '#lib/data/episodes/episode-record.ts';
import { fingerprint, randomOf } from '../random.ts';
import { answersOn, sessionOn } from './answers.ts';
import { planDays } from './plan-days.ts';
import { dayKind, sentAt } from './report-days.ts';
import { type LoggedExercise, routineOf } from './routine.ts';
import type { RowLists } from './rows.ts';
import type { Subject } from './subject.ts';

const REMARKS = [
  'Slept better.',
  'Long day at my desk.',
  'Walked with a friend.',
  'Stiff in the morning, fine by noon.',
  'Busy day.',
  'Felt good.',
] as const;

/** All reports from day 0 until now, with their exercise logs and warning signs. */
export function addReports(rows: RowLists, subject: Subject, programs: readonly ProgramRecord[]): void {
  const { story, clock } = subject;
  const plan = planDays(subject, programs);
  const routine = routineOf(story);
  let isSettledAsked = false;
  for (let ago = story.day0; ago >= 0; ago -= 1) {
    const due = plan.due(clock.date(ago));
    const kind = dayKind(story, ago);
    const at = sentAt(subject, ago);
    if (kind === 'nothing' || !at) {
      routine.leaveOut(due, ago);
      continue;
    }
    const logs = routine.exercise(due, ago, story.days?.[ago]);
    const hasExercised = logs.some((log) => log.done > 0);
    if (kind === 'routine-only' && !hasExercised) continue;
    addReport(rows, subject, { ago, at, kind, logs, versionId: due.versionId, isSettledAsked });
    isSettledAsked = hasExercised && kind === 'check-in';
  }
}

type Day = {
  ago: number;
  at: Date;
  kind: 'check-in' | 'routine-only';
  logs: readonly LoggedExercise[];
  versionId: string | null;
  isSettledAsked: boolean;
};

function addReport(rows: RowLists, subject: Subject, day: Day): void {
  const { story, clock, keys } = subject;
  const { ago, at, kind, logs } = day;
  const told = story.days?.[ago];
  const chance = randomOf(`${story.key}/report/${story.day0 - ago}`);
  const name = `report/${story.day0 - ago}`;
  const localDate = clock.date(ago);
  const answers = answersOn(story, ago, told);
  const hasExercised = logs.some((log) => log.done > 0);
  const session = hasExercised ? sessionOn(story, ago, told, answers) : null;
  const remark = chance.chance(0.04) ? chance.pick(REMARKS) : null;
  const isCheckIn = kind === 'check-in';
  const gate = told?.gate ?? [];
  const said = {
    ...(isCheckIn ? answers : {}),
    gate,
    flareDay: told?.flareDay ?? false,
    sessionPeak: session?.peak ?? null,
    sessionResponse: session?.response ?? null,
    settledByMorning: isCheckIn && day.isSettledAsked ? (told?.settled ?? true) : null,
    note: told?.note ?? (isCheckIn ? remark : null),
  };
  const reportId = subject.id(name, at);
  const receivedAt = new Date(at.getTime() + chance.between(2, 40) * 1000);
  rows.reports.push({
    ...keys,
    ...said,
    id: reportId,
    clientId: subject.id(`${name}/device`, at),
    payloadHash: fingerprint({ localDate, ...said, logs }),
    localDate,
    timezone: clock.timezone,
    madeAt: at,
    receivedAt,
    programVersionId: day.versionId,
  });
  for (const log of logs) {
    const pain =
      log.pain ??
      (log.done > 0 && chance.chance(0.1) ? Math.min(chance.between(1, 3), session?.peak ?? 0) : null);
    rows.exerciseLogs.push({
      ...keys,
      ...log,
      pain,
      id: subject.id(`${name}/${log.exercise}`, at),
      reportId,
      localDate,
    });
  }
  if (gate.length > 0) {
    rows.redFlagReports.push({
      ...keys,
      id: subject.id(`${name}/warning`, at),
      clientId: subject.id(`${name}/warning/device`, at),
      ticks: gate,
      localDate,
      receivedAt: new Date(at.getTime() + 1000),
      understoodAt: new Date(at.getTime() + 55_000),
    });
  }
}

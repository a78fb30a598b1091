import type { GateTick, History, MeasureKind } from '#lib/clinical/history.ts';
import { addDays, localDateAt } from '#lib/clinical/local-date.ts';
import { RED_FLAG_RULE_IDS, type RedFlagRuleId } from '#lib/clinical/rule-id.ts';
import type { EpisodeRecord, LogRecord, ReportRecord, WarningRecord } from './episode-record.ts';
import { programHistory } from './plan-timeline.ts';

/** Measures that rules look at; outside scores and the look at strength are for people. */
const ENGINE_KINDS: ReadonlySet<string> = new Set([
  'rmdq',
  'psfs',
  'groc',
  'fear',
  'sleep',
  'mood',
  'tsk11',
  'fabq-pa',
] satisfies MeasureKind[]);

/** The record of an episode as the rules read it, to be evaluated on `today` (patient-local). */
export function historyOf(record: EpisodeRecord, today: string, gateMet: boolean | null): History {
  const { episode } = record;
  const current = record.programs.at(-1);
  return {
    evaluateOn: today,
    settings: record.clinic.ruleSettings,
    episode: {
      stage: episode.stage,
      mode: episode.mode,
      programStartedOn: episode.programStartedOn ?? episode.openedOn,
      onsetDate: episode.onsetDate,
      course: episode.course,
      earlierEpisodes: episode.earlierEpisodes,
      recoveredOn: episode.recoveredOn,
      legs: episode.legs,
      direction: episode.direction,
      intake: {
        leg: episode.intakeLeg,
        back: episode.intakeBack,
        zone: episode.intakeZone,
        numbness: episode.intakeNumbness,
      },
    },
    programs: record.programs.map((program) => programHistory(program, program === current ? gateMet : null)),
    pauses: record.pauses.map(({ startsOn, endsOn }) => ({ from: startsOn, to: endsOn })),
    checkIns: [...record.reports.filter(isCheckIn).map(checkInOf), ...record.warnings.map(warningOf)],
    exerciseLogs: record.logs.map(({ reportId: _, ...log }) => log),
    sessions: sessionsOf(record.reports, record.logs),
    measures: record.measures.flatMap(({ date, kind, value }) =>
      ENGINE_KINDS.has(kind) ? [{ date, kind, value } as History['measures'][number]] : [],
    ),
    reviews: record.reviews,
    redFlagOutcomes: outcomesOf(record),
  };
}

/** A report of a routine alone says nothing about the day's pains and is no check-in. */
function isCheckIn(report: ReportRecord): boolean {
  return (
    report.leg !== null ||
    report.back !== null ||
    report.zone !== null ||
    report.numbness !== null ||
    report.gate.length > 0 ||
    report.legs === 'both' ||
    report.flareDay
  );
}

function checkInOf(report: ReportRecord): History['checkIns'][number] {
  const { date, leg, back, zone, numbness, legs, gate, flareDay } = report;
  return { date, leg, back, zone, numbness, legs, gate, flareDay };
}

/** Warning signs count even when the rest of their message never arrived. */
function warningOf({ date, ticks }: WarningRecord): History['checkIns'][number] {
  return { date, gate: ticks, flareDay: false };
}

/** One session per day with exercise; "settled by this morning?" is answered in the next report of a later day. */
export function sessionsOf(
  reports: readonly ReportRecord[],
  logs: readonly Pick<LogRecord, 'date' | 'done'>[],
): History['sessions'] {
  const days = new Map<string, History['sessions'][number]>();
  const isExercised = new Set(logs.filter((log) => log.done > 0).map((log) => log.date));
  for (const report of reports) {
    if (report.sessionPeak === null && report.sessionResponse === null) continue;
    isExercised.add(report.date);
    const earlier = days.get(report.date);
    days.set(report.date, {
      date: report.date,
      peakPain: worst(earlier?.peakPain ?? null, report.sessionPeak),
      response: report.sessionResponse ?? earlier?.response ?? null,
      settledByMorning: null,
    });
  }
  const dates = [...isExercised].sort();
  for (const report of reports) {
    if (report.settledByMorning === null) continue;
    const date = dates.findLast((candidate) => candidate < report.date);
    if (!date) continue;
    const session = days.get(date) ?? { date, peakPain: null, response: null };
    days.set(date, { ...session, settledByMorning: report.settledByMorning });
  }
  return [...days.values()].sort((a, b) => a.date.localeCompare(b.date));
}

function worst(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

const RULE_OF: Record<GateTick, RedFlagRuleId> = {
  bladder: 'RF-CES',
  bowel: 'RF-CES',
  saddle: 'RF-CES',
  sexual: 'RF-CES',
  weakness: 'RF-WEAK',
  unrelieved: 'RF-PAIN',
  systemic: 'RF-SYS',
};

/** What a therapist's outcome note settled; a sign that came after it stays open, whatever day it speaks of. */
function outcomesOf(record: EpisodeRecord): History['redFlagOutcomes'] {
  const signs = [
    ...record.warnings.flatMap(({ ticks, date, receivedAt }) =>
      ticks.map((tick) => ({ rule: RULE_OF[tick], date, receivedAt })),
    ),
    // Both legs are an answer of the day, and a sign when one leg was concerned before.
    ...record.reports
      .filter(({ legs }) => legs === 'both')
      .map(({ date, receivedAt }) => ({ rule: 'RF-CES', date, receivedAt })),
  ];
  return record.flags.flatMap((flag) => {
    const rule = RED_FLAG_RULE_IDS.find((id) => id === flag.rule);
    const { clearedAt } = flag;
    if (!rule || !clearedAt) return [];
    const late = signs
      .filter((sign) => sign.rule === rule && new Date(sign.receivedAt) > new Date(clearedAt))
      .map(({ date }) => addDays(date, -1));
    const closedOn = localDateAt(clearedAt, record.patient.timezone);
    return [{ rule, closesThrough: [closedOn, ...late].sort()[0] ?? closedOn }];
  });
}

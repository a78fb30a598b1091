import { type DayMark, dayMarks } from '#lib/clinical/adherence.ts';
import { caseloadGroup } from '#lib/clinical/caseload.ts';
import { importantPainGoal } from '#lib/clinical/goals.ts';
import type { History } from '#lib/clinical/history.ts';
import { addDays, dayNumber } from '#lib/clinical/local-date.ts';
import { planOf } from '#lib/clinical/plan.ts';
import type { Evaluation } from '#lib/clinical/result.ts';
import { resolveSettings } from '#lib/clinical/settings.ts';
import { CASELOAD_GROUPS, type ExerciseDay } from '#lib/data/caseload/view.ts';
import type { OpenFlag } from '#lib/data/flags/write-ledger.ts';
import type { EpisodeKey, EpisodeRecord } from './episode-record.ts';
import { programOn, spanOn } from './plan-timeline.ts';

export const DOT_DAYS = 14;
export const SPARK_DAYS = 28;

type StatusInput = {
  key: EpisodeKey;
  record: EpisodeRecord;
  history: History;
  evaluation: Evaluation;
  open: readonly OpenFlag[];
  today: string;
  now: Date;
};

/** The caseload row of one episode, worked out from the same evaluation that the flags come from. */
export function statusRow({ key, record, history, evaluation, open, today, now }: StatusInput) {
  const awake = open.filter((flag) => !flag.isSnoozed);
  const [headline, ...others] = awake;
  const group = caseloadGroup(awake.map(({ flag }) => flag));
  const groupRank = CASELOAD_GROUPS.indexOf(group) + 1;
  const isSameGroup = record.status?.groupRank === groupRank;
  const program = programOn(record.programs, today);
  const span = program && spanOn(program, today);
  const primary = evaluation.primaryPain;
  const basePain = primary ? evaluation.base[primary] : null;
  const spark = painSeries(record, primary ?? 'leg', today);
  const zones = zoneChange(record, evaluation, open, today);
  return {
    clinicId: key.clinicId,
    episodeId: key.episodeId,
    patientId: key.patientId,
    therapistId: record.episode.therapistId,
    patientName: record.patient.name,
    birthDate: record.patient.birthDate,
    phone: record.patient.phone,
    stage: record.episode.stage,
    mode: record.episode.mode,
    programTitle: program?.title ?? null,
    phase: span?.phase.position ?? null,
    phaseCount: span?.version.phases.length ?? null,
    programStartedOn: record.episode.programStartedOn,
    groupRank,
    groupSince: groupSince(record, headline, group === 'urgent', isSameGroup, now),
    tieRank: tieRank(awake, evaluation, basePain),
    headlineFlagId: headline?.id ?? null,
    headlineRule: headline?.flag.rule ?? null,
    says: headline?.flag.says ?? '',
    because: headline?.flag.because ?? '',
    next: headline?.flag.next ?? '',
    action: headline?.flag.action ?? '',
    chips: others.map(({ flag }) => ({ rule: flag.rule, severity: flag.severity, says: flag.says })),
    adherence14: evaluation.adherence.percent14,
    planned14: evaluation.adherence.planned14,
    done14: evaluation.adherence.done14,
    dots: exerciseDays(record, history, today),
    primaryPain: primary,
    basePain,
    currentPain: primary ? evaluation.current[primary] : null,
    lastPain: spark.findLast((pain) => pain !== null) ?? null,
    goalPain: importantPainGoal(basePain, resolveSettings(record.clinic.ruleSettings)),
    spark,
    zone: zones.now,
    zoneBefore: zones.before,
    lastReportOn: record.reports.at(-1)?.date ?? null,
    timezone: record.patient.timezone,
    evaluatedOn: today,
    updatedAt: now,
  };
}

export type StatusRow = ReturnType<typeof statusRow>;

/** An urgent row's clock counts from the tick; other rows from when they entered their group. */
function groupSince(
  record: EpisodeRecord,
  headline: OpenFlag | undefined,
  isUrgent: boolean,
  isSameGroup: boolean,
  now: Date,
): Date {
  if (isUrgent && headline) return headline.openedAt;
  return isSameGroup && record.status ? new Date(record.status.groupSince) : now;
}

/** Within a group: those whose symptoms move down first, then the higher pain. Smaller comes first. */
function tieRank(awake: readonly OpenFlag[], evaluation: Evaluation, basePain: number | null): number {
  const isMovingDown = awake.some(({ flag }) => flag.rule === 'PERIPH');
  const pain = (evaluation.primaryPain && evaluation.current[evaluation.primaryPain]) ?? basePain ?? 0;
  return (isMovingDown ? 0 : 100) + Math.round(10 * (10 - pain)) / 10;
}

function painSeries(record: EpisodeRecord, kind: 'leg' | 'back', today: string): (number | null)[] {
  const byDate = new Map<string, number>();
  for (const report of record.reports) {
    const pain = report[kind];
    if (pain !== null) byDate.set(report.date, pain);
  }
  return lastDays(today, SPARK_DAYS).map((date) => byDate.get(date) ?? null);
}

export function lastDays(today: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(today, index - count + 1));
}

function exerciseDays(record: EpisodeRecord, history: History, today: string): ExerciseDay[] {
  const plan = planOf(history);
  const last = dayNumber(today);
  const logged = new Set(record.logs.map((log) => dayNumber(log.date)));
  const marks: DayMark[] = dayMarks(plan, last - DOT_DAYS + 1, last, logged);
  return marks.map((mark, index) => (index === DOT_DAYS - 1 && mark === 'missing' ? 'open' : mark));
}

/** Furthest symptom now, and where it was 28 days ago or at the start; where a rule saw it lower down, before that. */
function zoneChange(record: EpisodeRecord, evaluation: Evaluation, open: readonly OpenFlag[], today: string) {
  const since = addDays(today, 1 - SPARK_DAYS);
  const zoned = record.reports.filter((report) => report.zone !== null);
  const first = zoned.find((report) => report.date >= since);
  const started = record.episode.programStartedOn;
  const isYoung = started === null || started >= since;
  const before = isYoung ? (evaluation.base.zone ?? record.episode.intakeZone) : (first?.zone ?? null);
  const lower = open.find(({ flag }) => flag.rule === 'PERIPH')?.flag.params.was;
  return { now: zoned.at(-1)?.zone ?? null, before: typeof lower === 'number' ? lower : before };
}

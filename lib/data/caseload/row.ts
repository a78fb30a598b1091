import { daysBetween } from '#lib/clinical/local-date.ts';
import type { ActionId } from '#lib/clinical/result.ts';
import type { RuleId } from '#lib/clinical/rule-id.ts';
import { ageOn } from '#lib/data/patients/age.ts';
import {
  CASELOAD_GROUPS,
  type CaseloadChip,
  type CaseloadRow,
  type DecisionKind,
  type ExerciseDay,
} from './view.ts';

/** A row of `episode_status` as the caseload reads it. */
export type CaseloadDbRow = {
  episodeId: string;
  patientId: string;
  patientName: string;
  birthDate: string;
  phone: string | null;
  stage: 1 | 2 | 3 | 4;
  mode: CaseloadRow['mode'];
  programTitle: string | null;
  phase: number | null;
  phaseCount: number | null;
  programStartedOn: string | null;
  groupRank: number;
  groupSince: Date;
  tieRank: number;
  headlineFlagId: string | null;
  headlineRule: RuleId | null;
  headlineSeen: string | null;
  says: string;
  because: string;
  next: string;
  action: ActionId;
  chips: CaseloadChip[];
  adherence14: number | null;
  planned14: number;
  done14: number;
  dots: ExerciseDay[];
  primaryPain: 'leg' | 'back' | null;
  basePain: number | null;
  currentPain: number | null;
  lastPain: number | null;
  goalPain: number | null;
  spark: (number | null)[];
  zone: number | null;
  zoneBefore: number | null;
  lastReportOn: string | null;
  evaluatedOn: string;
  /** Null where it is the person who looks. */
  therapistName: string | null;
  decidedKind: DecisionKind | null;
  decidedAt: Date | null;
  decidedBy: string | null;
};

export function toCaseloadRow(row: CaseloadDbRow, today: string): CaseloadRow {
  const silentDays = daysBetween(row.evaluatedOn, today);
  return {
    episodeId: row.episodeId,
    patientId: row.patientId,
    name: row.patientName,
    age: ageOn(row.birthDate, today),
    phone: row.phone,
    group: CASELOAD_GROUPS[row.groupRank - 1] ?? 'on-track',
    since: row.groupSince.toISOString(),
    stage: row.stage,
    mode: row.mode,
    week: weekOn(row.programStartedOn, today),
    program:
      row.programTitle !== null && row.phase !== null && row.phaseCount !== null
        ? { title: row.programTitle, phase: row.phase, phaseCount: row.phaseCount }
        : null,
    headline:
      row.headlineFlagId !== null && row.headlineRule !== null
        ? {
            flagId: row.headlineFlagId,
            rule: row.headlineRule,
            seen: row.headlineSeen,
            says: row.says,
            because: row.because,
            next: row.next,
            action: row.action,
          }
        : null,
    chips: row.chips,
    exercise: {
      percent: row.adherence14,
      planned: row.planned14,
      done: row.done14,
      days: exerciseDays(row.dots, silentDays),
    },
    pain: {
      kind: row.primaryPain,
      base: row.basePain,
      current: row.currentPain,
      last: row.lastPain,
      goal: row.goalPain,
      spark: shifted(row.spark, silentDays, null),
    },
    zone: { now: row.zone, before: row.zoneBefore },
    lastReportOn: row.lastReportOn,
    therapist: row.therapistName,
    decided:
      row.decidedKind !== null && row.decidedAt !== null
        ? { kind: row.decidedKind, by: row.decidedBy ?? '', at: row.decidedAt.toISOString() }
        : null,
  };
}

/** Week of the program on a date, 1-based; null before it starts. */
export function weekOn(startedOn: string | null, today: string): number | null {
  if (startedOn === null || startedOn > today) return null;
  return Math.floor(daysBetween(startedOn, today) / 7) + 1;
}

/** A stored series ends on the day of evaluation; the days since then had no report. */
function shifted<T>(series: T[], days: number, missing: T): T[] {
  if (days <= 0) return series;
  return [...series, ...Array.from({ length: days }, () => missing)].slice(-series.length);
}

function exerciseDays(days: ExerciseDay[], silent: number): ExerciseDay[] {
  if (silent <= 0) return days;
  const closed = days.map((day) => (day === 'open' ? 'missing' : day));
  return [...shifted(closed, silent, 'missing' as const).slice(0, -1), 'open'];
}

import type { GateClause } from '#lib/clinical/gate.ts';
import type { CheckIn, GateTick, MeasureKind, Mode, SkipReason, Stage } from '#lib/clinical/history.ts';
import type { PrescribedDose } from '#lib/clinical/prescription.ts';
import type { SettingOverrides } from '#lib/clinical/settings.ts';

/** Identifies one episode; the clinic is that of the transaction's scope. */
export type EpisodeKey = { clinicId: string; patientId: string; episodeId: string };

export type ItemRecord = {
  id: string;
  exercise: string;
  side: 'left' | 'right' | 'both' | 'none';
  dose: PrescribedDose;
  timesPerDay: number;
  weekdays: number[];
  timesPerWeek: number | null;
  asNeeded: boolean;
  note: string | null;
  keptReason: string | null;
};

export type PhaseRecord = {
  id: string;
  position: number;
  title: string;
  weeks: number | null;
  minDays: number;
  gate: GateClause[];
  items: ItemRecord[];
};

export type VersionRecord = {
  id: string;
  version: number;
  effectiveFrom: string;
  fromToday: boolean;
  /** Last day of the half dose that this version asks for; null: it asks for the usual one. */
  halfUntil: string | null;
  phases: PhaseRecord[];
};

export type ProgramRecord = {
  id: string;
  title: string;
  templateSlug: string | null;
  startsOn: string;
  endsOn: string | null;
  phaseStarts: { position: number; startedOn: string }[];
  versions: VersionRecord[];
};

export type ReportRecord = {
  id: string;
  date: string;
  madeAt: string;
  receivedAt: string;
  leg: number | null;
  back: number | null;
  zone: number | null;
  legs: CheckIn['legs'];
  numbness: number | null;
  gate: GateTick[];
  flareDay: boolean;
  sessionPeak: number | null;
  sessionResponse: 'up' | 'same' | 'down' | null;
  settledByMorning: boolean | null;
  supersedesId: string | null;
  /** `staff`: entered from paper. */
  source: 'patient' | 'staff';
};

export type LogRecord = {
  reportId: string;
  date: string;
  exercise: string;
  done: number;
  pain: number | null;
  movedDown: boolean;
  skipReason: SkipReason | null;
};

export type WarningRecord = { clientId: string; date: string; ticks: GateTick[]; receivedAt: string };

export type FlagRecord = {
  id: string;
  rule: string;
  subject: string;
  severity: 'urgent' | 'review' | 'watch' | 'good';
  says: string;
  because: string;
  next: string;
  openedAt: string;
  acknowledgedAt: string | null;
  falseCount: number;
  lastTrueOn: string;
  lastFalseOn: string | null;
  hiddenBy: string | null;
  snoozedUntil: string | null;
  snoozedSeverity: string | null;
  /** Severity at which somebody found it to be no problem. */
  dismissedSeverity: string | null;
  rulesVersion: string;
  settingsVersion: string;
  clearedAt: string | null;
};

/** Everything the rules, the ledger and the status row need of one episode, read in one statement. */
export type EpisodeRecord = {
  episode: {
    id: string;
    patientId: string;
    therapistId: string;
    stage: Stage;
    mode: Mode;
    openedOn: string;
    programStartedOn: string | null;
    recoveredOn: string | null;
    onsetDate: string | null;
    course: 'better' | 'same' | 'worse' | null;
    direction: 'extension' | 'flexion' | 'side' | 'none' | 'untested';
    earlierEpisodes: number;
    legs: 'none' | 'one' | 'both';
    /** Null while a warning sign opened the episode before the questions were answered. */
    intakeLeg: number | null;
    intakeBack: number | null;
    intakeZone: number | null;
    intakeNumbness: number | null;
  };
  patient: { name: string; birthDate: string; phone: string | null; timezone: string };
  clinic: { timezone: string; ruleSettings: SettingOverrides };
  programs: ProgramRecord[];
  pauses: { startsOn: string; endsOn: string | null }[];
  reports: ReportRecord[];
  logs: LogRecord[];
  warnings: WarningRecord[];
  measures: { date: string; kind: MeasureKind | 'other' | 'strength'; value: number }[];
  reviews: { plannedDay: number; recordedOn: string }[];
  /** Open ones, and red flags that a therapist closed. */
  flags: FlagRecord[];
  status: { groupRank: number; groupSince: string; headlineFlagId: string | null } | null;
};

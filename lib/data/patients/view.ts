import type { GateTick } from '#lib/clinical/history.ts';
import type { Prescription } from '#lib/clinical/prescription.ts';
import type { ActionId, Evidence, Severity } from '#lib/clinical/result.ts';
import type { RuleId } from '#lib/clinical/rule-id.ts';
import type { CaseloadGroup } from '#lib/data/caseload/view.ts';
import type { ExamView } from '#lib/data/exams/view.ts';
import type { FigureRef, MediaView } from '#lib/data/exercises/view.ts';
import type { ScoreView } from '#lib/data/measures/view.ts';

export type SourceView = { key: string; citation: string };

export type FlagView = {
  id: string;
  rule: RuleId;
  /** Exercise slug for EX-PAIN, else null; `subjectName` is its name. */
  subject: string | null;
  subjectName: string | null;
  severity: Severity;
  says: string;
  because: string;
  next: string;
  action: ActionId;
  evidence: Evidence;
  sources: SourceView[];
  openedOn: string;
  /** ISO instant and name of who saw it, once somebody did. */
  acknowledged: { at: string; by: string } | null;
  snoozed: { until: string; reason: string } | null;
};

/** One local day; null where nothing was said, never 0. */
export type DayView = {
  date: string;
  leg: number | null;
  back: number | null;
  zone: number | null;
  flareDay: boolean;
  /** Planned and done exercise completions of the day; planned 0 is a rest day. */
  planned: number;
  done: number;
  hasReport: boolean;
};

export type MeasurePoint = { date: string; value: number };

export type ChartView = {
  from: string;
  to: string;
  today: string;
  days: DayView[];
  /** Median of 7 days ending on `date`, where at least 3 reports exist. */
  legMedian: MeasurePoint[];
  backMedian: MeasurePoint[];
  base: { leg: number | null; back: number | null; isProvisional: boolean };
  /** Primary pain at or below which the change counts as important. */
  goal: number | null;
  primaryPain: 'leg' | 'back' | null;
  phases: { position: number; title: string; from: string; to: string | null }[];
  rmdq: MeasurePoint[];
  psfs: MeasurePoint[];
  /** RMDQ at or below, PSFS at or above which the change counts; null without a first value. */
  rmdqGoal: number | null;
  psfsGoal: number | null;
  reviews: { plannedDay: number; plannedOn: string; recordedOn: string | null }[];
  /** Fewer than 7 reports: too early to judge. */
  isTooEarly: boolean;
};

export type ActivityView = {
  id: string;
  at: string;
  kind:
    | 'check-in'
    | 'warning'
    | 'message'
    | 'flag-raised'
    | 'flag-cleared'
    | 'measure'
    | 'program'
    | 'phase'
    | 'link-opened'
    | 'note';
  /** Parameters of the sentence `patient.activity.<kind>`; missing values are null. */
  params: Record<string, string | number | null>;
};

export type ProgramItemView = {
  id: string;
  name: string;
  figure: FigureRef | null;
  media: MediaView[];
  prescription: Prescription;
  note: string | null;
  /** Pains logged with it in the last 14 days, newest first, and how often it moved symptoms down. */
  recentPains: number[];
  movedDown: number;
};

export type CurrentProgramView = {
  id: string;
  title: string;
  startsOn: string;
  endsOn: string | null;
  version: number;
  phase: { position: number; count: number; title: string; startedOn: string };
  minutesPerDay: number;
  items: ProgramItemView[];
};

export type NoteView = { id: string; body: string; author: string; at: string };
export type MessageView = { id: string; body: string; from: 'staff' | 'patient'; author: string; at: string };

export type PatientView = {
  patient: {
    id: string;
    name: string;
    givenName: string;
    age: number;
    birthDate: string;
    pronouns: string | null;
    recordNo: string;
    phone: string | null;
    email: string | null;
    nextOfKin: string | null;
  };
  episode: {
    id: string;
    stage: 1 | 2 | 3 | 4;
    stageTags: string[];
    mode: 'active' | 'maintenance' | 'paused' | 'discharged';
    /** Week since day 0, 1-based. */
    week: number | null;
    openedOn: string;
    onsetDate: string | null;
    side: 'left' | 'right' | 'both' | 'none';
    direction: 'extension' | 'flexion' | 'side' | 'none' | 'untested';
    precautions: string[];
    therapistName: string;
    /** Pattern of the body chart for therapists (L4, L5, S1, mixed); null: no hint. */
    rootHint: 'L4' | 'L5' | 'S1' | 'mixed' | null;
    /** Latest answer to the warning-sign questions. */
    gate: { date: string; ticks: GateTick[] } | null;
  };
  timezone: string;
  today: string;
  /** Place in the caseload, for previous and next. */
  place: {
    group: CaseloadGroup;
    index: number;
    count: number;
    previousPatientId: string | null;
    nextPatientId: string | null;
  } | null;
  /** Open flags, the headline first; hidden and snoozed ones after. */
  flags: FlagView[];
  summary: {
    base: number | null;
    current: number | null;
    primaryPain: 'leg' | 'back' | null;
    improvementPercent: number | null;
    isImportantImprovement: boolean;
    trend: 'improving' | 'flat' | 'worsening' | null;
    adherence14: number | null;
  };
  exams: ExamView[];
  scores: ScoreView[];
  chart: ChartView;
  program: CurrentProgramView | null;
  activity: ActivityView[];
  notes: NoteView[];
  messages: MessageView[];
  link: PatientLinkView | null;
};

/** The patient's stable link. */
export type PatientLinkView = { url: string; createdOn: string; openedAt: string | null };

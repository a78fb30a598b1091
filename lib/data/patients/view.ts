import type { GateTick } from '#lib/clinical/history.ts';
import type { Prescription } from '#lib/clinical/prescription.ts';
import type { ActionId, Evidence, Severity } from '#lib/clinical/result.ts';
import type { RuleId } from '#lib/clinical/rule-id.ts';
import type { ReferralType, ReviewWay } from '#lib/data/acts/view.ts';
import type { Place } from '#lib/data/caseload/view.ts';
import type { ExamView } from '#lib/data/exams/view.ts';
import type { FigureRef, MediaView } from '#lib/data/exercises/view.ts';
import type { Limit } from '#lib/data/intake/limits.ts';
import type { ScoreView } from '#lib/data/measures/view.ts';
import type { HalfSpan } from '#lib/data/programs/view.ts';
import type { Sign } from '#lib/data/progress/view.ts';

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
  /** "Not a problem": who said so, when (ISO instant) and why. */
  dismissed: { at: string; by: string; reason: string } | null;
  /** The latest thing that staff did about it: a command names it, so that a second person is told. */
  seen: string | null;
};

/** One local day; null where nothing was said, never 0. */
export type DayView = {
  date: string;
  leg: number | null;
  back: number | null;
  zone: number | null;
  /** Planned and done exercise completions of the day; planned 0 is a rest day. */
  planned: number;
  done: number;
  hasReport: boolean;
};

/** A day on its way to the browser: leg, back, zone, planned, done, whether anything was said. */
export type DayRow = readonly [
  leg: number | null,
  back: number | null,
  zone: number | null,
  planned: number,
  done: number,
  hasReport: 0 | 1,
];

export type MeasurePoint = { date: string; value: number };

export type ChartView = {
  from: string;
  to: string;
  today: string;
  /** One after the other from `from` on, without a gap. */
  days: DayRow[];
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
    | 'flag'
    | 'measure'
    | 'program'
    | 'version'
    | 'phase'
    | 'link-opened'
    | 'act'
    | 'exam'
    | 'direction'
    | 'stage'
    | 'handover'
    | 'note';
  /** Parameters of the sentence `patient.activity.<kind>`; missing values are null. */
  params: Record<string, string | number | null>;
};

export type ActivityPage = {
  entries: ActivityView[];
  /** Pass as `before` for what happened earlier; null at the beginning. */
  next: { at: string; id: string } | null;
};

/** What was agreed and still holds. */
export type StandingView = {
  /** Reviews that were booked and not moved, also past ones; oldest first. */
  booked: { on: string; how: ReviewWay; note: string | null }[];
  /** Half the dose that runs or waits. */
  half: HalfSpan | null;
  referrals: { on: string; type: ReferralType; to: string | null }[];
  discharge: { actId: string; on: string; followUps: string[] } | null;
};

/** One episode as it can be set beside another; null where it is not known. */
export type EpisodeSummary = {
  id: string;
  openedOn: string;
  dischargedOn: string | null;
  recoveredOn: string | null;
  programStartedOn: string | null;
  stage: 1 | 2 | 3 | 4;
  side: 'left' | 'right' | 'both' | 'none';
  direction: 'extension' | 'flexion' | 'side' | 'none' | 'untested';
  mode: PatientView['episode']['mode'];
  startLeg: number;
  startBack: number;
  peakLeg: number;
  peakBack: number;
  furthestZone: number;
  reports: number;
  programs: string[];
  /** What eased it, as told at intake. */
  easers: string[];
  /** From the first program, else from the intake. */
  daysToRecovery: number | null;
  /** From the onset to the first program. */
  daysToProgram: number | null;
};

export type EpisodesView = {
  patient: { id: string; name: string; recordNo: string };
  /** Patient-local date. */
  today: string;
  /** Earlier episodes that the patient told of at intake. */
  toldBefore: number;
  /** The current one first. */
  episodes: EpisodeSummary[];
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
export type MessageView = {
  id: string;
  body: string;
  from: 'staff' | 'patient';
  author: string;
  at: string;
  /** Of the patient, and no therapist has opened it yet. */
  isUnread: boolean;
};

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
    programStartedOn: string | null;
    dischargedOn: string | null;
    side: 'left' | 'right' | 'both' | 'none';
    direction: 'extension' | 'flexion' | 'side' | 'none' | 'untested';
    precautions: string[];
    /** What to leave out for now, with the last day of it. */
    limits: Limit[];
    /** Episodes that the patient told of at intake. */
    earlierEpisodes: number;
    therapistName: string;
    /** Pattern of the body chart for therapists (L4, L5, S1, mixed); null: no hint. */
    rootHint: 'L4' | 'L5' | 'S1' | 'mixed' | null;
    /** Latest answer to the warning-sign questions. */
    gate: { date: string; ticks: GateTick[] } | null;
  };
  timezone: string;
  today: string;
  /** Place in the list of the caseload that led here, for previous and next. */
  place: Place | null;
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
    /** Start and latest median of each scale; null where too little is known. */
    levels: Record<'leg' | 'back' | 'zone', { base: number | null; current: number | null }>;
  };
  exams: ExamView[];
  scores: ScoreView[];
  /** The four signs of getting better; empty while there are too few reports to judge. */
  signs: Sign[];
  chart: ChartView;
  standing: StandingView;
  /** Longest rest of a flag in days. */
  maxSnoozeDays: number;
  program: CurrentProgramView | null;
  /** Titles of all programs of the episode, oldest first. */
  programTitles: string[];
  /** All episodes of the record, the current one first; empty while it is the only one. */
  episodes: EpisodeSummary[];
  activity: ActivityPage;
  notes: NoteView[];
  messages: MessageView[];
  link: PatientLinkView | null;
};

/** What is printed: the page, and whose clinic it is. */
export type SummaryView = { view: PatientView; clinic: { name: string; phone: string } };

/** A letter as it was kept; `on` is a local date. */
export type LetterView = { patient: { id: string; name: string }; on: string; author: string; text: string };

/** The patient's stable link. */
export type PatientLinkView = { url: string; createdOn: string; openedAt: string | null };

import type { GateTick, SkipReason } from '#lib/clinical/history.ts';
import type { PrescribedDose } from '#lib/clinical/prescription.ts';
import type { RuleId } from '#lib/clinical/rule-id.ts';
import type { Person as Look } from '#lib/figure/person.ts';
import type { PrecautionTag } from '#prisma/catalog/types.ts';
import type { Curve } from './curve.ts';

/** Days are counted back from today throughout: 0 today, 1 yesterday. */
export type DaysAgo = number;

/** What is special about one day's report. */
export type DayStory = {
  /** Minutes since midnight at which it was sent. */
  minute?: number;
  gate?: GateTick[];
  flareDay?: true;
  numbness?: number;
  peak?: number;
  response?: 'up' | 'same' | 'down';
  /** "Back to your usual by this morning?" about the session before. */
  settled?: boolean;
  note?: string;
  /** Pain with one exercise. */
  hurt?: { exercise: string; pain: number; movedDown?: true };
};

export type DoseChange = { dose?: Partial<PrescribedDose>; timesPerDay?: number };

export type ProgramStory = {
  template: string;
  from: DaysAgo;
  /** Last day in force; without it the program goes on. */
  to?: DaysAgo;
  /** Days on which phase 2, 3, … began. */
  phases?: readonly DaysAgo[];
  /** Later versions, oldest first. */
  changes?: readonly {
    ago: DaysAgo;
    fromToday?: true;
    note: string;
    items: Readonly<Record<string, DoseChange>>;
  }[];
  /** Exercises kept although a precaution speaks against them, with the reason. */
  kept?: Readonly<Record<string, string>>;
  offStageReason?: string;
};

/** What the therapist did about a flag that the rules had opened: saw it, or put it aside with a reason. */
export type StaffAct = {
  rule: RuleId;
  ago: DaysAgo;
  minute: number;
  snooze?: { until: DaysAgo; reason: string };
};

export type EarlierEpisode = {
  openedAgo: DaysAgo;
  days: number;
  template: string;
  intake: Intake;
  rmdq: readonly [start: number, end: number];
  note: string;
};

type Intake = { leg: number; back: number; zone: number; numbness?: number };

export type PersonStory = {
  /** Names the person in ids; never changes. */
  key: string;
  given: string;
  family: string;
  preferred?: string;
  pronouns?: string;
  born: string;
  nextOfKin?: string;
  look: Partial<Look>;
  /** Key of the therapist. */
  therapist: string;

  stage: 1 | 2 | 3 | 4;
  /** Why the therapist chose another stage than the suggested one. */
  overrideReason?: string;
  mode?: 'active' | 'maintenance' | 'paused';
  /** Day 0: start of the first program. */
  day0: DaysAgo;
  onset: DaysAgo;
  recovered?: DaysAgo;
  course?: 'better' | 'same' | 'worse';
  pattern?: 'constant' | 'intermittent';
  direction?: 'extension' | 'flexion' | 'side' | 'none' | 'untested';
  side?: 'left' | 'right' | 'none';
  /** Acute features that the intake's numbers do not show. */
  features?: readonly ('F2' | 'F4' | 'F6' | 'F7' | 'F8')[];
  aggravators: readonly string[];
  easers: readonly string[];
  precautions?: readonly PrecautionTag[];
  suspectedCause?: string;
  earlierEpisodes?: number;
  painFreeDaysBefore?: number;
  earlier?: readonly EarlierEpisode[];
  intake: Intake;
  /** Activities to get back to, and how well they went at intake, 0 to 10. */
  goals: readonly (readonly [activity: string, baseline: number])[];

  leg: Curve;
  back: Curve;
  zone: Curve;
  numbness?: Curve;
  /** Share of days on which leg or back pain is one off its curve; 0.15 when not given. */
  wobble?: number;
  /** Share of days without a report; 0.08 when not given. */
  missing?: number;
  /** Stretches without any report: first and last day. */
  gaps?: readonly (readonly [from: DaysAgo, to: DaysAgo])[];
  /** Stretches in which only exercises were logged, the questions left open. */
  quiet?: readonly (readonly [from: DaysAgo, to: DaysAgo])[];
  /** From that day on one report a week. */
  weeklySince?: DaysAgo;
  /** Usual time of the report, minutes since midnight. */
  minute: number;
  days?: Readonly<Record<DaysAgo, DayStory>>;

  /** Share of the plan that gets done. */
  effort: Curve;
  skipReasons?: readonly [SkipReason, ...SkipReason[]];
  /** Highest answer to "Worst pain while doing them?". */
  peakLimit?: number;
  /** Most often that one exercise is asked for in a day. */
  timesPerDayLimit?: number;
  programs: readonly ProgramStory[];
  pauses?: readonly { from: DaysAgo; to: DaysAgo | null; reason: string }[];

  /** RMDQ at intake and after 2, 6, 12 and 24 weeks; follows the pain when not given. */
  rmdq?: readonly number[];
  fear?: Curve;
  sleep?: Curve;
  mood?: Curve;
  /** Planned days of reviews that nobody recorded. */
  reviewsMissed?: readonly number[];

  notes?: readonly (readonly [ago: DaysAgo, body: string])[];
  messages?: readonly {
    ago: DaysAgo;
    minute: number;
    from: 'therapist' | 'patient';
    body: string;
    unread?: true;
  }[];
  acts?: readonly StaffAct[];
  /** The link was never opened. */
  linkUnopened?: true;
};

export type StaffStory = {
  key: string;
  name: string;
  title: string;
  role: 'therapist' | 'manager';
  email: string;
};

export type ClinicStory = {
  key: string;
  name: string;
  phone: string;
  areaCode: string;
  timezone: string;
  emergencyDepartment: string;
  adviceLine: string;
  staff: readonly StaffStory[];
  people: readonly PersonStory[];
  /** Patients whose sign-in is printed. */
  signIns: readonly string[];
};

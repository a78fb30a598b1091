import type { Share } from '#lib/clinical/outcomes.ts';
import type { Band, ChangeWeek, Division, FlagKind, ReviewMeasure, Split, StepWeek } from './input.ts';

export type { Share } from '#lib/clinical/outcomes.ts';

/** Local dates, both included. */
export type Period = { from: string; to: string };

/** A share, or why there is none: nobody was to be counted, or too few to show. */
export type ShareView =
  | { kind: 'share'; share: Share; unknown: number }
  | { kind: 'few'; of: number; unknown: number }
  | { kind: 'none' };

export type StepView = {
  step: 'given' | 'sent' | 'opened' | 'reported' | `week-${StepWeek}`;
  /** People in question: for a week those who had a plan in it and whose week has ended. */
  followed: number;
  /** Null when there are too few. */
  percent: number | null;
  count: number | null;
};

export type StageSteps = { stage: 1 | 2 | 3 | 4; steps: StepView[] };

export type FlagKindView = {
  kind: FlagKind;
  all: number;
  acted: number;
  closed: number;
  /** Open, and nobody has done anything about it. */
  open: number;
  late: number;
  /** Target in minutes (urgent) or working days; null when the clinic has none for the kind. */
  target: { minutes: number } | { workingDays: number } | null;
  medianMinutes: number | null;
  longestMinutes: number | null;
  medianCloseMinutes: number | null;
  /** How many were acted upon in each twelfth of `axisMinutes`; what took longer stands in the last. */
  spread: number[];
  axisMinutes: number;
};

export type GroupView = {
  /** Membership id, program key or stage. */
  key: string;
  name: string;
  active: number;
  stages: Record<1 | 2 | 3 | 4, number>;
  /** Units done of units planned, in whole percent; null when too few or nothing was planned. */
  unitsPercent: number | null;
  change: ShareView;
  week6: ShareView;
  medianMinutes: number | null;
  longestMinutes: number | null;
  flags: number;
  scoresMissing: ShareView;
};

export type ReviewView = {
  clinicName: string;
  timezone: string;
  period: Period;
  previous: Period;
  filter: {
    weeks: number | null;
    therapistId: string | null;
    stage: 1 | 2 | 3 | 4 | null;
    program: string | null;
    by: Division;
  };
  /** Only own figures are shown: the person who looks is a therapist. */
  isOwnOnly: boolean;
  choices: { therapists: { id: string; name: string }[]; programs: { key: string; title: string }[] };
  /** When the oldest of the summaries behind this was worked out; null without any. */
  asOf: string | null;
  active: number;
  cohort: number;
  bands: Record<Band, number>;
  splits: Record<Split, number>;
  /** Pain at week 6, with the same of the period before. */
  headline: {
    change: ShareView;
    changeBefore: ShareView;
    week6: ShareView;
    week6Before: ShareView;
    scoresMissing: ShareView;
    scoresMissingBefore: ShareView;
  };
  steps: StepView[];
  stageSteps: StageSteps[];
  changes: Record<ReviewMeasure, Record<ChangeWeek, ShareView>>;
  flags: FlagKindView[];
  /** Urgent flags open now, whatever the period. */
  urgentOpen: { patientId: string; name: string }[];
  stageChoices: { decided: number; overridden: number; share: ShareView };
  groups: GroupView[];
  limits: { goodPercent: number; partialPercent: number; smallestGroup: number };
};

export type ReviewPerson = {
  episodeId: string;
  patientId: string;
  name: string;
  stage: 1 | 2 | 3 | 4;
  therapistName: string;
  programTitle: string;
  /** Local date of day 0. */
  startedOn: string | null;
  /** Share of the plan done in the period; null when unknown. */
  percent: number | null;
  /** Minutes to the first act, for the flags of a figure; null where none. */
  minutes: number | null;
};

export type ReviewPeopleView = {
  cell: string;
  period: Period;
  total: number;
  people: ReviewPerson[];
  nextCursor: string | null;
};

import type { CaseloadGroup } from '#lib/clinical/caseload.ts';
import type { ActionId, Severity } from '#lib/clinical/result.ts';
import type { RuleId } from '#lib/clinical/rule-id.ts';
import type { ReviewWay } from '#lib/data/acts/view.ts';

/** Groups in rank order; the rank in the database is the index + 1. */
export { CASELOAD_GROUPS, type CaseloadGroup } from '#lib/clinical/caseload.ts';

/** One of the last 14 days of exercise; missing is a day without any report. */
export type ExerciseDay = 'all' | 'some' | 'none' | 'missing' | 'rest' | 'open';

export type CaseloadChip = { rule: RuleId; severity: Severity; says: string };

export type CaseloadRow = {
  episodeId: string;
  patientId: string;
  name: string;
  /** Full years. */
  age: number;
  phone: string | null;
  group: CaseloadGroup;
  /** Instant since which the row has been in its group, ISO 8601. */
  since: string;
  stage: 1 | 2 | 3 | 4;
  mode: 'active' | 'maintenance' | 'paused' | 'discharged';
  /** Week of the program, 1-based; null before it started. */
  week: number | null;
  program: { title: string; phase: number; phaseCount: number } | null;
  headline: {
    flagId: string;
    rule: RuleId;
    /** Latest thing that staff did about it. */
    seen: string | null;
    says: string;
    because: string;
    next: string;
    action: ActionId;
  } | null;
  chips: CaseloadChip[];
  /** `percent` is null when nothing was planned. `days` has 14 entries, oldest first, the last is today. */
  exercise: { percent: number | null; planned: number; done: number; days: ExerciseDay[] };
  pain: {
    /** Which pain leads; null when neither is 3 or more at the start. */
    kind: 'leg' | 'back' | null;
    base: number | null;
    current: number | null;
    /** Latest report. */
    last: number | null;
    /** Pain at or below which the change counts as important; null where it can't be said. */
    goal: number | null;
    /** 28 days, oldest first, the last is today; null is no report. */
    spark: (number | null)[];
  };
  /** 0 none, 1 back, 2 buttock, 3 thigh, 4 calf, 5 foot; `before` is 28 days ago or at the start. */
  zone: { now: number | null; before: number | null };
  lastReportOn: string | null;
  /** Name of the therapist in charge; null where it is the person who looks. */
  therapist: string | null;
  /** Latest decision of today that stands; null when nobody decided yet. */
  decided: { kind: DecisionKind; by: string; at: string } | null;
};

/** What a decision was; `looked` is "seen, nothing to do". */
export type DecisionKind =
  | 'acknowledged'
  | 'snoozed'
  | 'cleared'
  | 'acted'
  | 'dismissed'
  | 'message'
  | 'handed-over'
  | 'looked';

export type Colleague = { id: string; name: string };

/** A patient who came from or went to the person who looks. */
export type HandoverView = {
  id: string;
  patientId: string;
  name: string;
  from: string;
  to: string;
  reason: string;
  at: string;
  /** Whether the one who looks got the patient; otherwise gave it. */
  isMine: boolean;
  acceptedAt: string | null;
};

/** Something that was agreed for a day which has come, and was not done yet. */
export type AgreedView = {
  actId: string;
  patientId: string;
  name: string;
  on: string;
} & ({ kind: 'review'; how: ReviewWay } | { kind: 'follow-up'; how: null });

export type CaseloadView = {
  /** Clinic-local date. */
  today: string;
  /** Instant of the answer, ISO 8601. */
  asOf: string;
  timezone: string;
  total: number;
  /** People with a report today or yesterday. */
  reportedSinceYesterday: number;
  /** People of each group who pass the filter, whatever group it names. */
  counts: Record<CaseloadGroup, number>;
  /** Decisions made today, and those with the ones still to make under this filter. */
  round: { done: number; total: number };
  /** Therapists who can be given a patient: all but the person who looks. */
  colleagues: Colleague[];
  /** Not taken over yet, or of the last day. */
  handovers: HandoverView[];
  /** Due today or before; oldest first. */
  agreed: AgreedView[];
  /** Rows in rank order; a group may hold more than is listed here. */
  rows: CaseloadRow[];
  /** Pass as `after` for the next page; null at the end. */
  nextCursor: string | null;
  /** Minutes for urgent, working days for the others, in which a group should be answered. */
  targets: { urgentMinutes: number; notProgressingDays: number; reviewDays: number };
  filter: CaseloadFilter;
};

export type CaseloadFilter = {
  mine: boolean;
  /** One therapist's patients; goes before `mine`. */
  therapist: string | null;
  group: CaseloadGroup | null;
  stage: 1 | 2 | 3 | 4 | null;
  /** Title of the program. */
  program: string | null;
  /** An open flag, in the first place or beside it. */
  rule: RuleId | null;
  name: string | null;
};

/** What a list can be narrowed to, with how many people each leaves. */
export type FilterChoices = {
  programs: { title: string; people: number }[];
  rules: { rule: RuleId; people: number }[];
  therapists: { id: string; name: string; people: number }[];
};

/** A round under a filter: how far it has come, and who is still to decide, most pressing first. */
export type RoundView = { done: number; total: number; queue: string[] };

/** Where somebody stands in a list, and who is before and after. */
export type Place = {
  group: CaseloadGroup;
  /** Place in the group, from 1; null when the list does not hold the person any more. */
  index: number | null;
  /** People of the group in the list. */
  count: number;
  previousPatientId: string | null;
  nextPatientId: string | null;
  /** The list's filter as a query string. */
  list: string;
};

import type { RuleId } from './rule-id.ts';

/** urgent: same day; review: within 2 working days; watch; good news. */
export type Severity = 'urgent' | 'review' | 'watch' | 'good';

export type Trend = 'improving' | 'flat' | 'worsening';

/** What to offer as the one-tap next step of a flag. */
export type ActionId =
  | 'call-emergency'
  | 'same-day-exam'
  | 'same-day-call'
  | 'same-day-advice'
  | 'retest-direction'
  | 'call'
  | 'open-episode'
  | 'send-flare-plan'
  | 'swap-easier'
  | 'pause-exercise'
  | 'halve-dose'
  | 'watch-next-session'
  | 'review-plan'
  | 'shorten-routine'
  | 'ask-reports'
  | 'graded-exposure'
  | 'discuss-referral'
  | 'assign-program'
  | 'extend-or-progress'
  | 'message'
  | 'discharge-letter'
  | 'set-goal'
  | 'confirm-stage'
  | 'book-review'
  | 'ask-wellbeing'
  | 'send-rmdq'
  | 'start-maintenance'
  | 'progress-phase'
  | 'tell-patient';

export type Comparison = '>=' | '>' | '<=' | '<' | '=' | 'one-of';

export type EvidenceUnit =
  | 'points'
  | 'percent'
  | 'days'
  | 'reports'
  | 'sessions'
  | 'zone'
  | 'times'
  | 'date'
  | 'yes-no'
  | 'text';

/** One line of "Test | value | flags when | met". `met` is null when the value is not known. */
export interface EvidenceTest {
  /** Stable label id, e.g. `pain-rise`. */
  readonly id: string;
  readonly label: string;
  readonly value: number | string | null;
  readonly unit: EvidenceUnit;
  readonly comparison: Comparison;
  readonly threshold: number | string;
  readonly met: boolean | null;
  /** First and last local date looked at. */
  readonly from: string | null;
  readonly to: string | null;
  /** Tests that share a group are alternatives: one of them is enough. Null: always needed. */
  readonly alternative: string | null;
  /** Whether it decides that the flag is raised, or only how severe it is. */
  readonly decides: 'raise' | 'severity';
}

export type Params = Readonly<Record<string, string | number | boolean | null>>;

/** One contributing reason of a flag, such as low adherence; `code` with `params` rebuilds the sentence. */
export interface Cause {
  readonly code: string;
  readonly params: Params;
}

export interface Evidence {
  readonly on: string;
  /** Days since the first program of the episode began. */
  readonly day: number;
  readonly tests: readonly EvidenceTest[];
  /** What the rule cannot see, in plain sentences. */
  readonly blindSpots: readonly string[];
  readonly rulesVersion: string;
  readonly settingsVersion: string;
}

export interface Flag {
  readonly rule: RuleId;
  /** Exercise slug for EX-PAIN, else null. */
  readonly subject: string | null;
  readonly severity: Severity;
  readonly says: string;
  readonly because: string;
  readonly next: string;
  readonly action: ActionId;
  /** Form of the sentences, e.g. `early-return`; with `params` it rebuilds them in another language. */
  readonly variant: string;
  readonly params: Params;
  readonly causes: readonly Cause[];
  readonly evidence: Evidence;
  readonly sources: readonly string[];
}

/** A raised flag that a stronger one speaks for. */
export interface HiddenFlag {
  readonly rule: RuleId;
  readonly by: RuleId;
}

/** Median values; null where nothing, or too little, was reported. */
export interface Levels {
  readonly leg: number | null;
  readonly back: number | null;
  readonly zone: number | null;
}

export interface AdherenceSummary {
  /** Whole percent over the completed days, or null when nothing was planned. */
  readonly percent7: number | null;
  readonly percent14: number | null;
  readonly planned14: number;
  readonly done14: number;
  /** Due days in a row with at least half of the plan done. */
  readonly streak: number;
}

/** What the rules say about one history on one local date. */
export interface Evaluation {
  readonly base: Levels & { readonly provisional: boolean };
  readonly current: Levels;
  readonly primaryPain: 'leg' | 'back' | null;
  readonly improvementPercent: number | null;
  readonly importantImprovement: boolean;
  readonly trend: Trend | null;
  readonly adherence: AdherenceSummary;
  /** In headline order. */
  readonly flags: readonly Flag[];
  readonly hidden: readonly HiddenFlag[];
  /** Next date on which time alone can change the answer; null when none will. */
  readonly nextEvaluationOn: string | null;
}

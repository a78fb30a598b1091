/** Why something to read is shown now; the words stand in the messages. */
export const REASONS = [
  'warning',
  'flare',
  'cold',
  'warm',
  'leg-pain',
  'exercise-hurt',
  'worry',
  'numb',
  'sitting',
  'standing',
  'lifting',
  'mornings',
  'strong-pain',
  'sleep',
  'mood',
  'new-start',
  'well',
  'plan',
] as const;
export type Reason = (typeof REASONS)[number];

export type ReadingKind = 'card' | 'self-care';

/** One education card or self-care item. */
export type Reading = {
  id: string;
  kind: ReadingKind;
  title: string;
  /** Paragraphs of a card, steps of a self-care item; of self-care only those that fit now. */
  lines: string[];
  /** How often, and how sure we are; self-care only. */
  schedule: string | null;
  evidence: string | null;
};

export type ChosenReading = Reading & {
  reason: Reason;
  /** The date that the reason speaks of, where it does. */
  since: string | null;
};

export type WorkspaceView = {
  lines: string[];
  /** Places of the lines that were right, and when that was said; null before the first time. */
  latest: { ticks: number[]; date: string } | null;
};

export type LearnView = {
  today: string;
  timezone: string;
  /** What fits now, the most pressing first. */
  now: ChosenReading[];
  /** Everything there is to read. */
  cards: Reading[];
  selfCare: Reading[];
  workspace: WorkspaceView;
};

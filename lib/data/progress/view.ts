import type { HelpView } from '#lib/data/own/view.ts';

/**
 * What can honestly be said about the way since the start: `too-early` in the first two weeks, `too-few` answers in
 * the last week, `low` where no pain was strong at the start; `better` is a clinically important change.
 */
export type Verdict =
  | 'not-started'
  | 'too-early'
  | 'too-few'
  | 'better'
  | 'little'
  | 'same'
  | 'worse'
  | 'low';

/** What the verdict `better` rests on, the plainest first. */
export type Gain = 'pain' | 'psfs' | 'rmdq' | 'zone';

/** `down`: symptoms move down the leg; `pain`: it hurts more than at the start; `other`: daily life is harder. */
export type Loss = 'down' | 'pain' | 'other';

/** One day with an answer. What was not answered is null. */
export type DayPoint = { date: string; leg: number | null; back: number | null; zone: number | null };

/** Seven days of the program. Medians are null with fewer than three answers: a gap, never a zero. */
export type WeekPoint = {
  /** 1, 2, 3 … */
  week: number;
  from: string;
  to: string;
  leg: number | null;
  back: number | null;
  zone: number | null;
};

export const SIGNS = ['back', 'active', 'up', 'numbness'] as const;
export type SignId = (typeof SIGNS)[number];

/** One of the four signs of getting better; `unknown`: not enough answers; `clear`: it never was a problem. */
export type Sign = {
  id: SignId;
  state: 'yes' | 'not-yet' | 'unknown' | 'clear';
  start: number | null;
  now: number | null;
};

export type DayMarkView = 'all' | 'some' | 'none' | 'missing' | 'rest' | 'open';

/** Own activity of the patient, 0 cannot do it to 10 as before. */
export type GoalView = { id: string; activity: string; start: number | null; now: number | null };

/** When most people feel better, counted from the start of the pain. Dates may lie ahead. */
export type CourseBand = { from: string; to: string };

export type NextStep =
  /** The therapist has written since the last change. */
  | { kind: 'message'; author: string; body: string; at: string }
  /** A therapist looks at it by this date. */
  | { kind: 'look-by'; date: string }
  /** The next planned check of the plan. */
  | { kind: 'review'; date: string }
  | { kind: 'none' };

export type ProgressView = {
  today: string;
  timezone: string;
  help: HelpView;
  /** First day of the program; null before there is one. */
  startedOn: string | null;
  /** Weeks since the start, the running one included. */
  weekCount: number;
  verdict: Verdict;
  gain: Gain | null;
  /** What `worse` rests on. */
  loss: Loss | null;
  pain: {
    kind: 'leg' | 'back' | 'worst';
    start: number | null;
    now: number | null;
    /** At or below this the change is a clear one; null where no line makes sense. */
    goal: number | null;
  };
  side: 'left' | 'right' | 'both' | 'none';
  weeks: WeekPoint[];
  days: DayPoint[];
  zone: { start: number | null; now: number | null };
  signs: Sign[];
  sessions: { from: string; marks: DayMarkView[]; done: number; planned: number };
  goals: GoalView[];
  /** Null when the start of the pain is not known, or longer ago than the band reaches. */
  course: CourseBand | null;
  /** Pain for more than three months when the program began. */
  isLongLasting: boolean;
  next: NextStep;
};

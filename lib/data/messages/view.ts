import type { CaseloadGroup } from '#lib/data/caseload/view.ts';

/** Somebody's messages in the list. */
export type ThreadRow = {
  episodeId: string;
  patientId: string;
  name: string;
  /** Where the patient stands in the caseload; null when not under care any more. */
  group: CaseloadGroup | null;
  /** Therapist in charge; null where it is the person who looks. */
  therapist: string | null;
  last: { from: 'patient' | 'staff'; author: string | null; body: string; at: string };
  /** Messages of the patient that no therapist has opened. */
  unread: number;
  /** When the oldest message without an answer came; null when none waits. */
  waitingSince: string | null;
};

export type ThreadMessage = {
  id: string;
  from: 'patient' | 'staff';
  /** Name of the member of staff; null for the patient's own. */
  author: string | null;
  body: string;
  at: string;
  /** When the other side read it. */
  readAt: string | null;
  /** From when the patient can see it; it can be taken back until then. */
  leavesAt: string;
  recalledAt: string | null;
  /** When a message of the patient was answered or marked as done. */
  doneAt: string | null;
};

export type InboxView = {
  /** Clinic-local date. */
  today: string;
  timezone: string;
  asOf: string;
  mine: boolean;
  /** Need an answer, the longest waiting first. */
  waiting: ThreadRow[];
  /** The others, the latest first. */
  others: ThreadRow[];
  /** Pass as `before` for more of the others; null at the end. */
  nextCursor: string | null;
};

export type ThreadView = {
  episodeId: string;
  patientId: string;
  name: string;
  givenName: string;
  phone: string | null;
  therapist: string | null;
  waitingSince: string | null;
  /** Oldest first. */
  messages: ThreadMessage[];
  /** Pass as `before` for earlier ones; null when these are all. */
  earlier: string | null;
};

import type { Prescription } from '#lib/clinical/prescription.ts';

/** Something an exercise can make room for. */
export type EasierView = {
  exercise: string;
  name: string;
  cue: string;
  /** At the library's gentle dose, on the same days and as often. */
  prescription: Prescription;
  /** Something speaks against it for this patient: keeping it needs a reason. */
  hasConflict: boolean;
};

export type PlanItemView = {
  exercise: string;
  name: string;
  prescription: Prescription;
  half: Prescription;
  easier: EasierView[];
  /** Pains logged with it in the last 14 days, newest first, and how often it moved symptoms down. */
  recentPains: number[];
  movedDown: number;
};

/** The plan of a patient as an act can change it now. */
export type ActPlanView = {
  programId: string;
  /** Newest version, to tell whether somebody changed it meanwhile. */
  versionId: string;
  title: string;
  /** First day on which a change counts. */
  from: string;
  isToday: boolean;
  endsOn: string | null;
  /** Days of half dose, from the clinic's settings. */
  halfDays: number;
  /** Last day of a half dose that runs. */
  halfUntil: string | null;
  /** The phase in force or next to begin, from 1, and one that was chosen but counts only from a later day. */
  position: number;
  latestPosition: number;
  phases: { position: number; title: string }[];
  /** Gate of the phase in force; null: nothing to meet. `met` null: too little is known. */
  gate: { met: boolean | null; checks: { key: string; words: string }[] } | null;
  items: PlanItemView[];
};

export type ActPlanAnswer = {
  /** Null: no program is in force. */
  plan: ActPlanView | null;
  hasOpenRedFlag: boolean;
  /** Patient-local date. */
  today: string;
};

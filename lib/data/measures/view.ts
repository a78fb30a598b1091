import type { QuestionsDue } from '#lib/clinical/measure-schedule.ts';
import type { HelpView } from '#lib/data/own/view.ts';

export type Activity = { id: string; activity: string };

/** A published form, word for word. */
export type RmdqForm = {
  citation: string;
  instructions: readonly string[];
  statements: readonly string[];
};

export type QuestionsView = {
  givenName: string;
  help: HelpView;
  due: QuestionsDue;
  /** The patient's own activities (PSFS), in the order of the record. */
  activities: Activity[];
  rmdq: RmdqForm;
};

/** Body of POST /api/v1/measures. What is absent was not said; at least one measure is there. */
export type MeasuresInput = {
  /** UUIDv7 made on the device; the same answers again carry the same id. */
  clientId: string;
  localDate: string;
  timezone: string;
  madeAt: string;
  /** 0 can't … 10 as before, by activity. */
  psfs?: { id: string; value: number }[];
  /** −5 very much worse … 0 same … +5 completely better. */
  groc?: number;
  /** 0–10, 10 worst. */
  fear?: number;
  sleep?: number;
  mood?: number;
  /** Statements 1–24; ticking none needs `noneApply`. */
  rmdq?: { ticked: number[]; noneApply: boolean };
  /** The look at strength: as last week, or harder because it hurts. Weaker goes out as a warning sign. */
  strength?: 'same' | 'hurts';
};

export type PatientMeasureKind = 'psfs' | 'groc' | 'fear' | 'sleep' | 'mood' | 'rmdq' | 'strength';

export type MeasuresAnswer = {
  /** True when these very answers had been stored before. */
  isRepeat: boolean;
  stored: PatientMeasureKind[];
};

/** A score as staff read it on the patient page. */
export type ScoreView = {
  id: string;
  date: string;
  kind: 'rmdq' | 'psfs' | 'tsk11' | 'fabq-pa' | 'other' | 'strength';
  /** `strength`: 0 as the week before, 1 harder because it hurts. */
  value: number;
  /** Of an outside instrument. */
  scale: { name: string; min: number; max: number; better: 'higher' | 'lower' } | null;
  /** Null when the patient answered. */
  enteredBy: string | null;
};

import type { z } from 'zod';
import type { GatePart } from '#lib/clinical/gate.ts';
import type { Prescription } from '#lib/clinical/prescription.ts';
import type { Person } from '#lib/figure/person.ts';
import type { FigureRecord } from '#lib/figure/record.ts';
import type { DraftDiff } from '#lib/plan/diff-drafts.ts';
import type { MatchTag, PrecautionTag } from '#prisma/catalog/vocabulary.ts';
import type { DraftItemSchema, DraftPhaseSchema, ProgramDraftSchema, Schedule } from './input.ts';

export type DraftItem = z.output<typeof DraftItemSchema>;
export type DraftPhase = z.output<typeof DraftPhaseSchema>;
export type ProgramDraft = z.output<typeof ProgramDraftSchema>;

export type { MatchTag, PrecautionTag };

/** Why something needs a second look for this patient. */
export type Warning = {
  /** note: a word of care; conflict: swap it or give a reason. */
  level: 'note' | 'conflict';
  /** Message key `program.warning.<code>`. */
  code: 'precaution' | 'caution-stage' | 'off-stage' | 'direction-worsens' | 'test-first' | 'archived';
  /** The precaution that speaks against it, where the code is `precaution` or `direction-worsens`. */
  tag: PrecautionTag | null;
};

/** Lowest and highest value that the library gives for a field of the dose. */
export type UsualDose = Partial<
  Record<'sets' | 'reps' | 'holdSeconds' | 'minutes' | 'meters' | 'timesPerDay', readonly [number, number]>
>;

export type ExerciseView = {
  slug: string;
  name: string;
  aliases: string[];
  category: string;
  direction: 'extension' | 'flexion' | 'side-glide' | 'neutral';
  position: string;
  equipment: string[];
  suitedStages: number[];
  cautionStages: number[];
  /** none: no side; each: both in turn; sore, therapist-sets: one side, chosen for the patient. */
  sideRule: 'none' | 'each' | 'sore' | 'therapist-sets';
  secondsPerRep: number;
  /** A short break on a timer: it fills no exercise time. */
  isBreak: boolean;
  /** Put away by the clinic: not offered any more, but kept in programs that have it. */
  isArchived: boolean;
  easier: string[];
  harder: string[];
  shortCue: string;
  steps: string[];
  usual: UsualDose;
  starting: Prescription;
  /** For the patient whose draft this is. */
  warnings: Warning[];
};

/** Why a template fits or does not; message key `program.fit.<code>`. */
export type FitReason =
  | { isFor: true; code: 'stage' | 'direction-match' | 'no-direction' | 'helped-before' | 'next' }
  | { isFor: true; code: 'tag'; tag: MatchTag }
  | {
      isFor: false;
      code: 'other-stage' | 'direction-other' | 'direction-untested' | 'still-in-pain' | 'well';
    }
  | { isFor: false; code: 'not-for'; tag: PrecautionTag };

/** An exercise that a template offers beside its draft, to be added by hand. */
export type ExtraItem = {
  /** Index of the phase in the draft. */
  phase: number;
  /** optional: only when it suits; later: joins in that week of the program. */
  why: 'optional' | 'later';
  week: number | null;
  item: DraftItem;
};

export type TemplateView = {
  slug: string;
  code: string;
  name: string;
  stage: 1 | 2 | 3 | 4;
  /** Made for the patient's stage. */
  isForStage: boolean;
  /** Set for a template of the clinic. */
  own: { id: string; version: number } | null;
  for: string;
  notFor: string;
  weeks: number | null;
  /** For good, for patients who have recovered: one check-in a week. */
  isMaintenance: boolean;
  reasons: FitReason[];
  checks: CheckView[];
  draft: ProgramDraft;
  extras: ExtraItem[];
  /** Other exercises that the template allows in place of a draft item, by its key. */
  alternatives: Record<string, Prescription[]>;
};

/** Something that only the therapist can see, asked for by a gate. */
export type CheckView = { key: string; words: string };

/** Where the phase in force stands. Of a choice one part is enough; `checks` are what only the therapist can see. */
export type GateView = {
  met: boolean | null;
  clauses: { met: boolean | null; isChoice: boolean; parts: GatePart[] }[];
  checks: CheckView[];
};

/** Limits of the common part of every gate, from the clinic's settings. */
export type GateLimits = { adherencePercent: number; days: number };

/** First and last local date of half a dose. */
export type HalfSpan = { from: string; until: string };

/** The program that the patient has now, or that waits for its start. */
export type CurrentProgram = {
  programId: string;
  /** Newest version, to tell whether somebody changed it meanwhile. */
  versionId: string;
  version: number;
  startsOn: string;
  endsOn: string | null;
  hasStarted: boolean;
  /** Why a program made for another stage was chosen. */
  offStageReason: string | null;
  /** The phase in force, 1-based, and when it began. */
  position: number;
  phaseStartedOn: string;
  /** A step that was taken but counts only from a later day. */
  pending: { position: number; startedOn: string } | null;
  gate: GateView | null;
  /** Of all its phases. */
  checks: CheckView[];
  schedule: Schedule;
  /** Half the dose that runs or waits; the draft holds the usual one. */
  half: HalfSpan | null;
  draft: ProgramDraft;
};

/** A half-built program that is kept on the server. */
export type StoredDraft = {
  /** `current`, or the slug of the template that it began as. */
  source: string;
  version: number;
  savedAt: string;
  content: ProgramDraft;
  /** Newest version of the program in force when the draft was begun. */
  baseVersionId: string | null;
  /** Set when somebody changed the program since: who, when, and what; `base` is the program as it was then. */
  overtaken: { by: string; at: string; base: ProgramDraft; diff: DraftDiff } | null;
};

/** Another therapist is at work on the same patient. */
export type OtherDraft = { by: string; savedAt: string };

/** One thing that happened to the episode's programs, newest first. */
export type HistoryEntry =
  | {
      kind: 'assigned';
      id: string;
      by: string;
      at: string;
      title: string;
      startsOn: string;
      endsOn: string | null;
      offStageReason: string | null;
    }
  | {
      kind: 'changed';
      id: string;
      by: string;
      at: string;
      title: string;
      version: number;
      effectiveFrom: string;
      note: string | null;
      diff: DraftDiff;
    }
  | {
      kind: 'phase';
      id: string;
      by: string;
      at: string;
      title: string;
      position: number;
      phaseTitle: string;
      startedOn: string;
      reason: string | null;
    };

export const RESPONSES = ['centralized', 'eased', 'no-effect', 'worse', 'peripheralized'] as const;
export type Response = (typeof RESPONSES)[number];
export const MOVEMENTS = ['extension', 'flexion', 'side'] as const;
export type Movement = (typeof MOVEMENTS)[number];

/** How symptoms answered to repeated movements; null: not tested. */
export type DirectionTestView = {
  id: string;
  date: string;
  by: string;
  responses: Record<Movement, Response | null>;
  direction: Movement | 'none';
  note: string | null;
};

export type AssignView = {
  patient: { id: string; name: string; givenName: string };
  episode: {
    id: string;
    stage: 1 | 2 | 3 | 4;
    mode: 'active' | 'maintenance' | 'paused' | 'discharged';
    /** Week since day 0, 1-based. */
    week: number | null;
    side: 'left' | 'right' | 'both' | 'none';
    direction: 'extension' | 'flexion' | 'side' | 'none' | 'untested';
    /** Recorded ones, and those that the latest report shows. */
    precautions: PrecautionTag[];
    hasOpenRedFlag: boolean;
  };
  today: string;
  timezone: string;
  /** First day that a new program may start: tomorrow when today's routine was already logged. */
  earliestStart: string;
  /** Best fit first. */
  templates: TemplateView[];
  exercises: ExerciseView[];
  /** Pose data by exercise; an exercise without a picture is absent. */
  figures: Record<string, FigureRecord>;
  /** Look of the figure that the patient chose. */
  person: Partial<Person>;
  current: CurrentProgram | null;
  gateLimits: GateLimits;
  /** The patient's own choice of times, which no proposal of the clinic replaces. */
  ownReminders: { times: string[]; isStopped: boolean } | null;
  drafts: StoredDraft[];
  others: OtherDraft[];
  history: HistoryEntry[];
  directionTests: DirectionTestView[];
};

/** A template of the clinic in the list of all. */
export type TemplateRow = {
  id: string;
  slug: string;
  version: number;
  stage: 1 | 2 | 3 | 4;
  isArchived: boolean;
  name: string;
  for: string;
  by: string;
  at: string;
  phases: { title: string; exercises: { slug: string; name: string }[]; minutesPerDay: number }[];
  /** Names of exercises that the clinic archived since. */
  archivedExercises: string[];
  /** Slugs that nobody has any more. */
  unknownExercises: string[];
};

export type TemplatesView = {
  own: TemplateRow[];
  catalog: {
    slug: string;
    name: string;
    for: string;
    stage: 1 | 2 | 3 | 4;
    weeks: number | null;
    phases: number;
  }[];
};

export type Assigned = {
  programId: string;
  startsOn: string;
  /** The patient's stable link, to show as a code or copy. */
  link: { url: string; isOpened: boolean };
};

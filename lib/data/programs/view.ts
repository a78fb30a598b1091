import type { GateClause } from '#lib/clinical/gate.ts';
import type { Prescription } from '#lib/clinical/prescription.ts';

/** Why something needs a second look for this patient. */
export type Warning = {
  /** note: adds a cue; conflict: swap it or give a reason. */
  level: 'note' | 'conflict';
  /** Message key `program.warning.<code>`; `tag` is a precaution tag where the code is `precaution`. */
  code: 'precaution' | 'caution-stage' | 'off-stage' | 'direction-worsens' | 'test-first' | 'red-flag';
  tag: string | null;
};

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
  needsSide: boolean;
  secondsPerRep: number;
  easier: string[];
  harder: string[];
  shortCue: string;
  steps: string[];
  cues: string[];
  faults: string[];
  alt: string;
  starting: Prescription;
  /** For the patient whose draft this is. */
  warnings: Warning[];
};

export type DraftItem = {
  /** Unique within the draft. */
  key: string;
  prescription: Prescription;
  note: string | null;
  /** Given when a conflict is kept on purpose. */
  keptReason: string | null;
};

export type DraftPhase = {
  title: string;
  /** Planned weeks; null: open end. */
  weeks: number | null;
  minDays: number;
  gate: GateClause[];
  items: DraftItem[];
};

export type ProgramDraft = {
  templateSlug: string | null;
  templateVersion: number | null;
  title: string;
  phases: DraftPhase[];
};

export type TemplateView = {
  slug: string;
  version: number;
  code: string;
  name: string;
  stage: 1 | 2 | 3 | 4;
  /** Made for the patient's stage. */
  isForStage: boolean;
  /** Order in the list: best fit first. */
  rank: number;
  for: string;
  notFor: string;
  weeks: number | null;
  minutesPerDay: number;
  warnings: Warning[];
  /** Why it fits or not, message keys `program.fit.<reason>`. */
  reasons: (
    | 'stage'
    | 'direction-tested'
    | 'direction-untested'
    | 'helped-before'
    | 'other-stage'
    | 'precaution'
  )[];
  draft: ProgramDraft;
};

export type AssignView = {
  patient: { id: string; name: string; givenName: string };
  episode: {
    id: string;
    stage: 1 | 2 | 3 | 4;
    week: number | null;
    side: 'left' | 'right' | 'both' | 'none';
    direction: 'extension' | 'flexion' | 'side' | 'none' | 'untested';
    precautions: string[];
    hasOpenRedFlag: boolean;
  };
  today: string;
  timezone: string;
  templates: TemplateView[];
  exercises: ExerciseView[];
  current: { title: string; startsOn: string; draft: ProgramDraft } | null;
};

export type Assigned = {
  programId: string;
  /** The patient's stable link, to show as a code or copy. */
  link: { url: string };
};

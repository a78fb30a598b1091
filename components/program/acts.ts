import type { AssignProgramInput, ChangeProgramInput, ProgressPhaseInput } from '#lib/data/programs/input.ts';
import type {
  Assigned,
  DirectionTestView,
  Movement,
  ProgramDraft,
  Response,
} from '#lib/data/programs/view.ts';
import type { Result } from '#lib/result.ts';

export type SaveDraft = {
  episodeId: string;
  source: string;
  baseVersionId: string | null;
  fromVersion: number;
  content: ProgramDraft;
};

export type RecordDirection = {
  episodeId: string;
  clientId: string;
  localDate: string;
  responses: Record<Movement, Response | null>;
  direction: DirectionTestView['direction'];
  note: string | null;
};

export type SaveTemplate = {
  replaces: string | null;
  fromVersion: number | null;
  name: string;
  for: string;
  stage: 1 | 2 | 3 | 4;
  draft: ProgramDraft;
};

/** The commands of the builder, as the page hands them on; refusals come back as words. */
export type ProgramActs = {
  assign: (input: AssignProgramInput) => Promise<Result<Assigned>>;
  change: (input: ChangeProgramInput) => Promise<Result<{ effectiveFrom: string }>>;
  progress: (input: ProgressPhaseInput) => Promise<Result<{ position: number; startedOn: string }>>;
  saveDraft: (input: SaveDraft) => Promise<Result<{ version: number; savedAt: string }>>;
  discardDraft: (input: { episodeId: string; source: string | null }) => Promise<Result<{ count: number }>>;
  recordDirection: (input: RecordDirection) => Promise<Result<{ direction: string }>>;
  saveTemplate: (input: SaveTemplate) => Promise<Result<{ slug: string; version: number }>>;
};

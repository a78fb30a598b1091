import type { AssignProgramInput, ChangeProgramInput, ProgressPhaseInput } from '#lib/data/programs/input.ts';
import type { Assigned } from '#lib/data/programs/view.ts';
import type { Result } from '#lib/result.ts';

/** The commands of the builder, as the page hands them on; refusals come back as words. */
export type ProgramActs = {
  assign: (input: AssignProgramInput) => Promise<Result<Assigned>>;
  change: (input: ChangeProgramInput) => Promise<Result<{ effectiveFrom: string }>>;
  progress: (input: ProgressPhaseInput) => Promise<Result<{ position: number; startedOn: string }>>;
};

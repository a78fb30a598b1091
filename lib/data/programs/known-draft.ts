import 'server-only';
import type { ProgramRecord } from '#lib/data/episodes/episode-record.ts';
import { loadExercises } from '#lib/data/exercises/load-exercises.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { exercisesIn, type Known } from './check-draft.ts';
import { knownTemplate } from './own-templates.ts';
import type { ProgramDraft } from './view.ts';

/** What a draft is held against: read within the transaction that may send it. */
export async function knownFor(
  tx: Tx,
  clinicId: string,
  draft: ProgramDraft,
  program: ProgramRecord | null,
): Promise<Known> {
  const phases = program?.versions.at(-1)?.phases ?? [];
  return {
    template: await knownTemplate(tx, clinicId, draft.templateSlug),
    exercises: await loadExercises(tx, clinicId, exercisesIn(draft)),
    inForce: new Set(phases.flatMap((phase) => phase.items.map((item) => item.exercise))),
  };
}

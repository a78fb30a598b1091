import { catalogExercise } from '#lib/data/exercises/catalog-exercises.ts';
import { draftOf } from '#lib/data/programs/template-draft.ts';
import type { ProgramDraft } from '#lib/data/programs/view.ts';
import { catalog } from '#prisma/catalog/catalog.ts';

export type Plan = ProgramDraft & {
  /** Per phase, what a patient logs in one go. */
  logged: string[][];
};

/** Exercises in one report. */
const LOGGED = 5;

/** For each stage the first template of the catalog, as the app drafts it for a patient. */
export function plansByStage(): Map<number, Plan> {
  const plans = new Map<number, Plan>();
  for (const template of catalog.programs) {
    const text = catalog.programText.en[template.slug];
    if (!text || plans.has(template.stage)) continue;
    const facts = { side: 'left', direction: 'extension', earlierDirection: null } as const;
    const { draft } = draftOf(template, text, facts, (slug) => catalogExercise(slug)?.data ?? null);
    const all = draft.phases.flatMap((phase) => phase.items);
    const logged = draft.phases.map((phase) =>
      [...new Set([...phase.items, ...all].map((item) => item.prescription.exercise))].slice(0, LOGGED),
    );
    plans.set(template.stage, { ...draft, logged });
  }
  return plans;
}

import { exercisesFor, templatesFor } from './catalog-programs.ts';
import { factsOf } from './facts.test-data.ts';
import type { PatientFacts } from './patient-facts.ts';
import type { DraftItem, ExerciseView, PrecautionTag, ProgramDraft } from './view.ts';

export const avoiding = (...tags: PrecautionTag[]) => ({ precautions: new Set<PrecautionTag>(tags) });

/** The library as one patient's therapist sees it. */
export function libraryFor(facts: Partial<PatientFacts> = {}) {
  const exercises = exercisesFor(factsOf(facts));
  const bySlug = new Map(exercises.map((exercise) => [exercise.slug, exercise]));
  return { exercises, find: (slug: string): ExerciseView | undefined => bySlug.get(slug) };
}

export function templateDraft(code: string, facts: Partial<PatientFacts> = {}): ProgramDraft {
  const template = templatesFor(factsOf(facts), null).find((one) => one.code === code);
  if (!template) throw new Error(`no template ${code}`);
  return template.draft;
}

/** An item at its starting dose; its key is the slug. */
export function itemOf(slug: string): DraftItem {
  const exercise = libraryFor().find(slug);
  if (!exercise) throw new Error(`no exercise ${slug}`);
  return { key: slug, prescription: exercise.starting, note: null, keptReason: null };
}

export function draftOf(...phases: readonly (readonly string[])[]): ProgramDraft {
  return {
    templateSlug: null,
    templateVersion: null,
    title: 'Test',
    phases: phases.map((slugs, index) => ({
      title: `Phase ${index + 1}`,
      weeks: 2,
      minDays: 7,
      gate: [],
      items: slugs.map(itemOf),
    })),
  };
}

export const slugsOf = (items: readonly DraftItem[] | undefined) =>
  (items ?? []).map((item) => item.prescription.exercise);

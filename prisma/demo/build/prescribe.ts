import type { Prescription } from '#lib/clinical/prescription.ts';
import { catalogExercise } from '#lib/data/exercises/catalog-exercises.ts';
import { draftOf, prescriptionFor } from '#lib/data/programs/template-draft.ts';
import type { DraftItem, DraftPhase } from '#lib/data/programs/view.ts';
import { catalog } from '#prisma/catalog/catalog.ts';
import type { ExerciseData, PrecautionTag, ProgramData } from '#prisma/catalog/types.ts';
import type { PersonStory, ProgramStory } from '../person.ts';

/** As often as people manage in a working day. */
const TIMES_PER_DAY_LIMIT = 3;

const PROGRAMS = new Map(catalog.programs.map((program) => [program.slug, program]));

export function templateOf(slug: string): ProgramData {
  const template = PROGRAMS.get(slug);
  if (!template) throw new RangeError(`No program "${slug}" in the catalog.`);
  return template;
}

export function titleOf(slug: string): string {
  return catalog.programText.en[slug]?.name ?? slug;
}

const findExercise = (slug: string): ExerciseData | null => catalogExercise(slug)?.data ?? null;

function suits(exercise: ExerciseData | null, precautions: readonly PrecautionTag[]): boolean {
  return exercise !== null && !exercise.avoidTags.some((tag) => precautions.includes(tag));
}

/** The item itself, its first easier version that suits the person, or none. */
function suitable(
  { prescription, ...rest }: DraftItem,
  plan: ProgramStory,
  story: PersonStory,
): DraftItem | null {
  const keptReason = plan.kept?.[prescription.exercise] ?? null;
  const exercise = findExercise(prescription.exercise);
  if (keptReason || suits(exercise, story.precautions ?? [])) return { ...rest, prescription, keptReason };
  const easier = exercise?.easier.map(findExercise).find((one) => suits(one, story.precautions ?? []));
  return easier ? { ...rest, keptReason, prescription: prescriptionFor(easier, story.side ?? 'none') } : null;
}

/** The template as the app drafts it for this person, with what a therapist would swap or shorten. */
export function prescribedPhases(plan: ProgramStory, story: PersonStory): DraftPhase[] {
  const template = templateOf(plan.template);
  const text = catalog.programText.en[template.slug];
  if (!text) throw new Error(`The catalog has no English text for ${template.slug}.`);
  const direction = story.direction ?? 'untested';
  const isTested = direction !== 'untested' && direction !== 'none';
  const earlierDirection = story.earlier && isTested ? direction : null;
  const facts = { side: story.side ?? 'none', direction, earlierDirection };
  const { draft } = draftOf(template, text, facts, findExercise);
  const limit = story.timesPerDayLimit ?? TIMES_PER_DAY_LIMIT;
  const shortened = (prescription: Prescription): Prescription => ({
    ...prescription,
    timesPerDay: Math.min(prescription.timesPerDay, limit),
  });
  return draft.phases.map((phase) => {
    const given = new Map<string, DraftItem>();
    for (const drafted of phase.items) {
      const item = suitable(drafted, plan, story);
      if (!item || given.has(item.prescription.exercise)) continue;
      given.set(item.prescription.exercise, { ...item, prescription: shortened(item.prescription) });
    }
    return { ...phase, items: [...given.values()] };
  });
}

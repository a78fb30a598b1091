import { type Prescription, startingPrescription } from '#lib/clinical/prescription.ts';
import { catalog } from '#prisma/catalog/catalog.ts';
import type {
  ExerciseData,
  PrecautionTag,
  ProgramData,
  ProgramItem,
  ProgramOption,
  ProgramPhase,
} from '#prisma/catalog/types.ts';
import type { PersonStory, ProgramStory } from '../person.ts';

const EXERCISES = new Map(catalog.exercises.map((exercise) => [exercise.slug, exercise]));
const PROGRAMS = new Map(catalog.programs.map((program) => [program.slug, program]));

const TESTED = { extension: 'extension', flexion: 'flexion', side: 'side-glide' } as const;
const OPPOSITE = { extension: 'flexion', flexion: 'extension', side: 'flexion' } as const;

/** As often as people manage in a working day. */
const TIMES_PER_DAY_LIMIT = 3;

export type PrescribedItem = { prescription: Prescription; note: string | null; keptReason: string | null };

export function templateOf(slug: string): ProgramData {
  const template = PROGRAMS.get(slug);
  if (!template) throw new RangeError(`No program "${slug}" in the catalog.`);
  return template;
}

function exerciseOf(slug: string): ExerciseData {
  const exercise = EXERCISES.get(slug);
  if (!exercise) throw new RangeError(`No exercise "${slug}" in the catalog.`);
  return exercise;
}

/** The option that fits the tested direction where the template leaves the choice open, else its default. */
function chosenOption(item: ProgramItem, story: PersonStory): ProgramOption | undefined {
  const { direction } = story;
  const isTested = direction === 'extension' || direction === 'flexion' || direction === 'side';
  const wanted = !isTested
    ? undefined
    : item.choice === 'opposite-direction'
      ? OPPOSITE[direction]
      : item.choice === 'tested-direction' || item.choice === 'helped-last-time'
        ? TESTED[direction]
        : undefined;
  const fitting = item.options.find((option) => exerciseOf(option.exercise).direction === wanted);
  return fitting ?? item.options[0];
}

function suits(exercise: ExerciseData, precautions: readonly PrecautionTag[]): boolean {
  return !exercise.avoidTags.some((tag) => precautions.includes(tag));
}

/** The exercise itself, its first easier version that suits, or none. */
function suitable(slug: string, precautions: readonly PrecautionTag[]): ExerciseData | undefined {
  const exercise = exerciseOf(slug);
  if (suits(exercise, precautions)) return exercise;
  return exercise.easier.map(exerciseOf).find((easier) => suits(easier, precautions));
}

function sideOf(exercise: ExerciseData, story: PersonStory): Prescription['side'] {
  if (exercise.side === 'none') return 'none';
  const sore = story.side === 'left' || story.side === 'right' ? story.side : null;
  return exercise.side === 'each' ? 'both' : (sore ?? 'both');
}

function prescribe(
  item: ProgramItem,
  template: ProgramData,
  plan: ProgramStory,
  story: PersonStory,
): PrescribedItem | null {
  const option = chosenOption(item, story);
  if (!option) return null;
  const keptReason = plan.kept?.[option.exercise] ?? null;
  const exercise = keptReason
    ? exerciseOf(option.exercise)
    : suitable(option.exercise, story.precautions ?? []);
  if (!exercise) return null;
  const dose = exercise.slug === option.exercise ? { ...exercise.dose, ...option.dose } : exercise.dose;
  const start = startingPrescription(exercise.slug, dose, sideOf(exercise, story), item.weekdays);
  const limit = story.timesPerDayLimit ?? TIMES_PER_DAY_LIMIT;
  return {
    prescription: { ...start, timesPerDay: Math.min(start.timesPerDay, limit) },
    note: item.note ? (catalog.programText.en[template.slug]?.notes[item.note] ?? null) : null,
    keptReason,
  };
}

/** What one phase of a template gives this person to do; every exercise once. */
export function prescribePhase(
  phase: ProgramPhase,
  template: ProgramData,
  plan: ProgramStory,
  story: PersonStory,
): PrescribedItem[] {
  const given = new Map<string, PrescribedItem>();
  for (const item of phase.items) {
    if (item.optional || (item.fromWeek ?? 0) > phase.weeks[0]) continue;
    const prescribed = prescribe(item, template, plan, story);
    const slug = prescribed?.prescription.exercise;
    if (prescribed && slug && !given.has(slug)) given.set(slug, prescribed);
  }
  return [...given.values()];
}

import type { ExerciseView } from '#lib/data/programs/view.ts';

export type LibraryFilter = {
  words: string;
  direction: string;
  category: string;
  position: string;
  /** Only what suits the patient's stage. */
  isForStage: boolean;
  /** Only what needs nothing. */
  isWithoutEquipment: boolean;
};

export const NO_FILTER: LibraryFilter = {
  words: '',
  direction: '',
  category: '',
  position: '',
  isForStage: false,
  isWithoutEquipment: false,
};

/** Things that everybody has or that are worn. */
const AT_HAND: ReadonlySet<string> = new Set([
  'bed',
  'chair',
  'wall',
  'pillow',
  'shoes',
  'socks',
  'timer',
  'mat',
]);

/** The exercises that match, those without a conflict first; each word must be found in the name or an alias. */
export function matching(
  exercises: readonly ExerciseView[],
  filter: LibraryFilter,
  stage: number,
): ExerciseView[] {
  const words = plain(filter.words).split(' ').filter(Boolean);
  const found = exercises.filter(
    (exercise) =>
      (filter.direction === '' || exercise.direction === filter.direction) &&
      (filter.category === '' || exercise.category === filter.category) &&
      (filter.position === '' || exercise.position === filter.position) &&
      (!filter.isForStage || exercise.suitedStages.includes(stage)) &&
      (!filter.isWithoutEquipment || exercise.equipment.every((thing) => AT_HAND.has(thing))) &&
      words.every((word) => textOf(exercise).includes(word)),
  );
  const hasConflict = (exercise: ExerciseView) => exercise.warnings.some(({ level }) => level === 'conflict');
  return [...found.filter((one) => !hasConflict(one)), ...found.filter(hasConflict)];
}

function textOf({ name, aliases, slug }: ExerciseView): string {
  return plain([name, ...aliases, slug].join(' '));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What the exercises of the library have, for the choices of a filter. */
export function valuesOf(
  exercises: readonly ExerciseView[],
  name: 'direction' | 'category' | 'position',
): string[] {
  return [...new Set(exercises.map((exercise) => exercise[name]))];
}

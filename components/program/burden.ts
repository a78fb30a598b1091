import { minutesForPhase } from '#lib/clinical/dose-time.ts';
import { asDose } from '#lib/clinical/prescription.ts';
import type { DraftItem, ExerciseView } from '#lib/data/programs/view.ts';

/** Above this many exercises fewer people keep to the plan; the same number that the caseload's advice uses. */
export const MANY_EXERCISES = 4;

export type Burden = {
  /** Whole minutes, once through and over a day on which everything is due. */
  perSession: number;
  perDay: number;
  /** Most often that anything is asked for in a day. */
  times: number;
  /** Without relief as needed and breaks on a timer. */
  exercises: number;
  /** Times that the body changes its position during one routine. */
  positionChanges: number;
  equipment: string[];
};

type Known = Pick<ExerciseView, 'secondsPerRep' | 'isBreak' | 'position' | 'equipment'>;
export type FindExercise = (slug: string) => Known | undefined;

const SECONDS_PER_REP = 4;

/** What a phase asks of the patient. */
export function burdenOf(items: readonly DraftItem[], find: FindExercise): Burden {
  const planned = items
    .map(({ prescription }) => ({ prescription, exercise: find(prescription.exercise) }))
    .filter(({ prescription, exercise }) => !prescription.asNeeded && !exercise?.isBreak);
  const { minutesPerSession, minutesPerDay } = minutesForPhase(
    planned.map(({ prescription, exercise }) => ({
      dose: asDose(prescription),
      secondsPerRep: exercise?.secondsPerRep ?? SECONDS_PER_REP,
    })),
  );
  const positions = planned.map(({ exercise }) => exercise?.position ?? 'any').filter((one) => one !== 'any');
  return {
    perSession: Math.ceil(minutesPerSession[0]),
    perDay: Math.ceil(minutesPerDay[0]),
    times: Math.max(0, ...planned.map(({ prescription }) => prescription.timesPerDay)),
    exercises: planned.length,
    positionChanges: positions.filter((one, index) => index > 0 && one !== positions[index - 1]).length,
    equipment: [...new Set(planned.flatMap(({ exercise }) => exercise?.equipment ?? []))],
  };
}

const LEVELS: Readonly<Record<string, string>> = {
  supine: 'floor',
  prone: 'floor',
  'side-lying': 'floor',
  'hands-and-knees': 'floor',
  kneeling: 'floor',
  'half-kneeling': 'floor',
  sitting: 'chair',
  standing: 'up',
  walking: 'up',
  water: 'water',
};

/**
 * The same items with those of one position side by side, and everything on the floor together, so that the patient
 * gets up and down as little as can be. Positions keep the order in which they come first.
 */
export function inFewestMoves(items: readonly DraftItem[], find: FindExercise): DraftItem[] {
  const positionOf = (item: DraftItem) => find(item.prescription.exercise)?.position ?? 'any';
  const levelOf = (item: DraftItem) => LEVELS[positionOf(item)] ?? 'any';
  const levels = [...new Set(items.map(levelOf))];
  const positions = [...new Set(items.map(positionOf))];
  return items
    .map((item, index) => ({ item, index }))
    .sort(
      (a, b) =>
        levels.indexOf(levelOf(a.item)) - levels.indexOf(levelOf(b.item)) ||
        positions.indexOf(positionOf(a.item)) - positions.indexOf(positionOf(b.item)) ||
        a.index - b.index,
    )
    .map(({ item }) => item);
}

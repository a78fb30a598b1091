import { type Dose, minutesFor, type Range } from '#lib/clinical/dose-time.ts';
import type { ExerciseData } from '../types.ts';
import { type Problem, reporter } from './problem.ts';

/** Lowest and highest value that a sane dose may have, in the unit of the field. */
const LIMITS = {
  reps: [1, 15],
  holdSeconds: [1, 60],
  minutes: [1, 30],
  meters: [5, 100],
  timesPerDay: [1, 8],
  daysPerWeek: [1, 7],
  timesPerWeek: [1, 7],
  everyHours: [1, 4],
  everyMinutes: [30, 45],
  effort: [0, 10],
  loadKg: [0, 20],
} as const satisfies Partial<Record<keyof Dose, Range>>;

const FIELD_OF_KIND = {
  reps: null,
  hold: 'holdSeconds',
  minutes: 'minutes',
  interval: 'minutes',
  distance: 'meters',
} as const;

/** Relief positions are not bed rest. */
const RELIEF_CAP_MINUTES = 20;
/** Longest sane time through one exercise. */
const SESSION_CAP_MINUTES = 35;

type Limited = keyof typeof LIMITS;
const limitedFields = Object.keys(LIMITS) as Limited[];

/** Problems of one dose, be it the library's or a program's. */
export function checkDose(where: string, dose: Dose, exercise: ExerciseData): readonly Problem[] {
  const report = reporter(where);
  for (const field of limitedFields) {
    const value = dose[field];
    if (value === undefined) continue;
    const [low, high] = value;
    const [lowest, highest] = LIMITS[field];
    report.unless(low <= high, `${field}: ${low} is above ${high}`);
    report.unless(
      Number.isInteger(low) && Number.isInteger(high) && low >= lowest && high <= highest,
      `${field}: ${low}–${high} is outside ${lowest}–${highest}`,
    );
  }
  report.unless(Number.isInteger(dose.sets) && dose.sets >= 1 && dose.sets <= 5, `sets: ${dose.sets}`);
  report.unless(dose.restSeconds >= 0 && dose.restSeconds <= 120, `restSeconds: ${dose.restSeconds}`);
  const needed = FIELD_OF_KIND[dose.kind];
  report.unless(needed === null || dose[needed] !== undefined, `${dose.kind} without ${needed}`);
  report.unless(
    !dose.setReps || (dose.setReps.length === dose.sets && Math.max(...dose.setReps) === dose.reps[1]),
    'setReps do not fit sets and reps',
  );
  report.unless(dose.perSide === (exercise.side === 'each'), `perSide does not fit side "${exercise.side}"`);
  report.unless(
    !dose.timesPerWeek ||
      (dose.timesPerWeek[0] === dose.daysPerWeek[0] && dose.timesPerWeek[1] === dose.daysPerWeek[1]),
    'timesPerWeek and daysPerWeek differ',
  );
  report.unless(
    exercise.category !== 'relief' || (dose.minutes?.[1] ?? 0) <= RELIEF_CAP_MINUTES,
    `relief over ${RELIEF_CAP_MINUTES} minutes`,
  );
  const [, longest] = minutesFor({ dose, secondsPerRep: exercise.secondsPerRep }).minutesPerSession;
  report.unless(longest <= SESSION_CAP_MINUTES, `one time through takes ${Math.round(longest)} minutes`);
  return report.problems;
}

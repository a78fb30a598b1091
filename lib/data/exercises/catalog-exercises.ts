import 'server-only';
import { minutesFor, minutesForPhase } from '#lib/clinical/dose-time.ts';
import { asDose, type Prescription } from '#lib/clinical/prescription.ts';
import { catalog } from '#prisma/catalog/catalog.ts';
import type { ExerciseData, ExerciseText } from '#prisma/catalog/types.ts';

export type CatalogExercise = { data: ExerciseData; text: ExerciseText };

const LOCALE = 'en';

const bySlug = new Map<string, CatalogExercise>(
  catalog.exercises.flatMap((data) => {
    const text = catalog.exerciseText[LOCALE]?.[data.slug];
    return text ? [[data.slug, { data, text }] as const] : [];
  }),
);

/** An exercise of the open catalog with its text; null for a slug that it does not have. */
export function catalogExercise(slug: string): CatalogExercise | null {
  return bySlug.get(slug) ?? null;
}

export function catalogExercises(): CatalogExercise[] {
  return [...bySlug.values()];
}

export function sharedExerciseText() {
  const text = catalog.sharedText[LOCALE];
  if (!text) throw new Error(`The catalog has no shared text in ${LOCALE}`);
  return text;
}

const DEFAULT_SECONDS_PER_REP = 4;

function timed(prescription: Prescription, data: ExerciseData | undefined) {
  const everyMinutes = data?.dose.everyMinutes;
  return {
    dose: { ...asDose(prescription), ...(everyMinutes ? { everyMinutes } : {}) },
    secondsPerRep: data?.secondsPerRep ?? DEFAULT_SECONDS_PER_REP,
  };
}

/** Minutes that one prescription of a catalog exercise takes once through, unrounded. */
export function exerciseMinutes(prescription: Prescription): number {
  const data = bySlug.get(prescription.exercise)?.data;
  return minutesFor(timed(prescription, data)).minutesPerSession[0];
}

/**
 * Whole minutes that a list of prescriptions takes, once through and over a day; at least 1 when there is anything.
 * `exercises` are those prescribed, of the catalog and of the clinic.
 */
export function minutesOf(
  prescriptions: readonly Prescription[],
  exercises: ReadonlyMap<string, CatalogExercise>,
): { perSession: number; perDay: number } {
  const { minutesPerSession, minutesPerDay } = minutesForPhase(
    prescriptions.map((one) => timed(one, exercises.get(one.exercise)?.data)),
  );
  return { perSession: Math.ceil(minutesPerSession[0]), perDay: Math.ceil(minutesPerDay[0]) };
}

/** Citations of source keys, in the order given; a key without one is shown as it is. */
export function citations(keys: readonly string[]): { key: string; citation: string }[] {
  return keys.map((key) => ({
    key,
    citation: catalog.sources.find((source) => source.key === key)?.citation ?? key,
  }));
}

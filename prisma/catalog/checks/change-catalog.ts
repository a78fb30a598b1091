import type { Dose } from '#lib/clinical/dose-time.ts';
import type { GateClause } from '#lib/clinical/gate.ts';
import { catalog } from '../catalog.ts';
import type {
  CardText,
  Catalog,
  ExerciseData,
  ExerciseText,
  ProgramData,
  ProgramItem,
  ProgramPhase,
} from '../types.ts';

// Copies of the catalog with one thing changed, for the tests of its checks.

export const withExercise = (slug: string, patch: Partial<ExerciseData>): Catalog => ({
  ...catalog,
  exercises: catalog.exercises.map((exercise) =>
    exercise.slug === slug ? { ...exercise, ...patch } : exercise,
  ),
});

export const withDose = (slug: string, patch: Partial<Dose>): Catalog => ({
  ...catalog,
  exercises: catalog.exercises.map((exercise) =>
    exercise.slug === slug ? { ...exercise, dose: { ...exercise.dose, ...patch } } : exercise,
  ),
});

export const withText = (slug: string, change: (text: ExerciseText) => ExerciseText): Catalog => ({
  ...catalog,
  exerciseText: {
    en: Object.fromEntries(
      Object.entries(catalog.exerciseText.en).map(([key, text]) => [key, key === slug ? change(text) : text]),
    ),
  },
});

export const withCard = (id: string, text: CardText): Catalog => ({
  ...catalog,
  cardText: { en: { ...catalog.cardText.en, [id]: text } },
});

export const withProgram = (
  slug: string,
  change: (program: ProgramData) => Partial<ProgramData>,
): Catalog => ({
  ...catalog,
  programs: catalog.programs.map((program) =>
    program.slug === slug ? { ...program, ...change(program) } : program,
  ),
});

export const withPhase = (
  slug: string,
  key: string,
  change: (phase: ProgramPhase) => Partial<ProgramPhase>,
) =>
  withProgram(slug, ({ phases }) => ({
    phases: phases.map((phase) => (phase.key === key ? { ...phase, ...change(phase) } : phase)),
  }));

export const withItem = (patch: Partial<ProgramItem>) =>
  withPhase('s1-extension-reset', 'settle', ({ items: [first, ...rest] }) => ({
    items: first ? [{ ...first, ...patch }, ...rest] : rest,
  }));

export const withGate = (...gate: readonly GateClause[]) =>
  withPhase('s1-extension-reset', 'settle', () => ({ gate }));

export const without = <T>(texts: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(texts).filter(([other]) => other !== key));

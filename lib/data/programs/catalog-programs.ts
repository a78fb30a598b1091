import 'server-only';
import type { Dose, Range } from '#lib/clinical/dose-time.ts';
import {
  type CatalogExercise,
  catalogExercise,
  catalogExercises,
} from '#lib/data/exercises/catalog-exercises.ts';
import type { LoadedExercise } from '#lib/data/exercises/load-exercises.ts';
import { catalog } from '#prisma/catalog/catalog.ts';
import type { ProgramData, ProgramText } from '#prisma/catalog/types.ts';
import type { PatientFacts } from './patient-facts.ts';
import { draftOf, prescriptionFor } from './template-draft.ts';
import { type Fit, templateFit } from './template-fit.ts';
import type { CheckView, ExerciseView, TemplateView, UsualDose, Warning } from './view.ts';
import { exerciseWarnings } from './warnings.ts';

const LOCALE = 'en';

export type CatalogProgram = { data: ProgramData; text: ProgramText };

const bySlug = new Map<string, CatalogProgram>(
  catalog.programs.flatMap((data) => {
    const text = catalog.programText[LOCALE]?.[data.slug];
    return text ? [[data.slug, { data, text }] as const] : [];
  }),
);

/** A program template of the open catalog; null for a slug that it does not have. */
export function catalogProgram(slug: string | null): CatalogProgram | null {
  return (slug !== null && bySlug.get(slug)) || null;
}

export function catalogPrograms(): CatalogProgram[] {
  return [...bySlug.values()];
}

const everyCheck: Readonly<Record<string, string>> = Object.assign(
  {},
  ...[...bySlug.values()].map(({ text }) => text.checks),
);

/** Words of a gate's therapist check; a clinic's template has those of what it was made from. Its key when it has none. */
export function checkWords(templateSlug: string | null, key: string): string {
  return catalogProgram(templateSlug)?.text.checks[key] ?? everyCheck[key] ?? key;
}

/** Everything that the catalog's gates leave to the therapist's eye; any gate may ask for it. */
export function checksOf(templateSlug: string | null): CheckView[] {
  const own = catalogProgram(templateSlug)?.text.checks ?? {};
  return Object.entries({ ...everyCheck, ...own }).map(([key, words]) => ({ key, words }));
}

/**
 * What speaks against an exercise for this patient; null for a slug that neither the catalog nor `loaded`, the clinic's
 * own ones among them, has.
 */
export function warningsOf(
  slug: string,
  facts: PatientFacts,
  loaded: ReadonlyMap<string, Given> = new Map(),
  inForce: ReadonlySet<string> = new Set(),
): Warning[] | null {
  const exercise = loaded.get(slug) ?? catalogExercise(slug);
  return exercise && allWarnings(exercise, facts, inForce);
}

/** An exercise with, for those of a clinic, whose it is. */
type Given = CatalogExercise & { own?: LoadedExercise['own'] };

/** An archived exercise is a note to those who have it already, and a conflict to everyone else. */
function allWarnings({ data, own }: Given, facts: PatientFacts, inForce: ReadonlySet<string>): Warning[] {
  const warnings = exerciseWarnings(data, facts, catalog.avoidForAll);
  if (own?.isArchived !== true) return warnings;
  return inForce.has(data.slug)
    ? [...warnings, { level: 'note', code: 'archived', tag: null }]
    : [{ level: 'conflict', code: 'archived', tag: null }, ...warnings];
}

/** Every template as a draft for this patient, best fit first; those for other stages come after. */
export function templatesFor(facts: PatientFacts, nextSlug: string | null): TemplateView[] {
  return [...bySlug.values()]
    .map((program) => ({ program, fit: templateFit(program.data, facts, nextSlug) }))
    .sort((a, b) => compareFit(a.fit, b.fit) || a.program.data.code.localeCompare(b.program.data.code))
    .map(({ program, fit }) => templateView(program, fit, facts));
}

function compareFit(a: Fit, b: Fit): number {
  return Number(b.isForStage) - Number(a.isForStage) || b.score - a.score;
}

function templateView({ data, text }: CatalogProgram, fit: Fit, facts: PatientFacts): TemplateView {
  return {
    slug: data.slug,
    code: data.code,
    name: text.name,
    stage: data.stage,
    isForStage: fit.isForStage,
    own: null,
    for: text.for,
    notFor: text.notFor,
    weeks: data.weeks,
    isMaintenance: data.maintenance !== undefined,
    reasons: fit.reasons,
    checks: checksOf(data.slug),
    ...draftOf(data, text, facts, (slug) => catalogExercise(slug)?.data ?? null),
  };
}

/**
 * Exercises, those of the catalog unless told, with starting dose and warnings for this patient, by name. `inForce`:
 * what the patient has already.
 */
export function exercisesFor(
  facts: PatientFacts,
  exercises: readonly Given[] = catalogExercises(),
  inForce: ReadonlySet<string> = new Set(),
): ExerciseView[] {
  return exercises
    .map(
      ({ data, text, own }): ExerciseView => ({
        slug: data.slug,
        name: text.name,
        aliases: [...text.aliases],
        category: data.category,
        direction: data.direction,
        position: data.position,
        equipment: [...data.equipment],
        suitedStages: [...data.stages.suited],
        cautionStages: [...data.stages.caution],
        sideRule: data.side,
        secondsPerRep: data.secondsPerRep,
        isBreak: data.dose.everyMinutes !== undefined,
        isArchived: own?.isArchived ?? false,
        easier: [...data.easier],
        harder: [...data.harder],
        shortCue: text.shortCue,
        steps: [...text.steps],
        usual: usualDose(data.dose),
        starting: prescriptionFor(data, facts.side),
        warnings: allWarnings({ data, text, ...(own ? { own } : {}) }, facts, inForce),
      }),
    )
    .sort((a, b) => a.name.localeCompare(b.name));
}

function usualDose(dose: Dose): UsualDose {
  const given = (name: keyof UsualDose, range: Range | undefined): UsualDose =>
    range && range[1] > 0 ? { [name]: [range[0], range[1]] } : {};
  return {
    ...given('sets', [dose.sets, dose.sets]),
    ...given('reps', dose.reps),
    ...given('holdSeconds', dose.holdSeconds),
    ...given('minutes', dose.minutes),
    ...given('meters', dose.meters),
    ...(dose.asNeeded ? {} : given('timesPerDay', dose.timesPerDay)),
  };
}

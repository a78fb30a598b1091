import type { Catalog, Evidence, ExerciseData } from '../types.ts';
import { checkDose } from './dose.ts';
import { doubles, type Problem, reporter } from './problem.ts';

const TESTED_CATEGORIES = ['dp-extension', 'dp-flexion', 'side-glide'];

/** Pairs that name each other as the easier one: which of the two is easier differs between people. */
const EASIER_BOTH_WAYS: readonly (readonly [string, string])[] = [['prone-lying', 'prone-hips-offset']];

const isDeclared = (a: string, b: string) =>
  EASIER_BOTH_WAYS.some((pair) => pair.includes(a) && pair.includes(b));

/** Sources exist, and something says how sure we are. */
export function checkEvidence(where: string, evidence: Evidence, catalog: Catalog): readonly Problem[] {
  const report = reporter(where);
  const known = new Set(catalog.sources.map((source) => source.key));
  for (const key of evidence.sources) report.unless(known.has(key), `unknown source ${key}`);
  report.unless(
    evidence.sources.length > 0 || evidence.background === true || evidence.design === true,
    'no source and no label',
  );
  return report.problems;
}

/** Author, license and review date are there. */
export function checkStamp(
  where: string,
  stamp: Pick<ExerciseData, 'author' | 'license' | 'reviewedOn'>,
): readonly Problem[] {
  const report = reporter(where);
  report.unless(stamp.author.length > 0, 'no author');
  report.unless(/^20\d\d-[01]\d-[0-3]\d$/.test(stamp.reviewedOn), `review date "${stamp.reviewedOn}"`);
  return report.problems;
}

function checkLinks(exercise: ExerciseData, bySlug: ReadonlyMap<string, ExerciseData>): readonly Problem[] {
  const report = reporter(exercise.slug);
  const { slug, easier, harder } = exercise;
  for (const other of [...easier, ...harder]) {
    report.unless(bySlug.has(other), `links to unknown exercise ${other}`);
    report.unless(other !== slug, 'links to itself');
    report.unless(!(easier.includes(other) && harder.includes(other)), `${other} is both easier and harder`);
  }
  for (const other of easier) {
    report.unless(
      !bySlug.get(other)?.easier.includes(slug) || isDeclared(slug, other),
      `${slug} and ${other} each call the other easier`,
    );
  }
  for (const other of harder) {
    report.unless(
      !bySlug.get(other)?.harder.includes(slug),
      `${slug} and ${other} each call the other harder`,
    );
  }
  return report.problems;
}

/** Exercises that an exercise or program leads to. */
function reachable(catalog: Catalog): ReadonlySet<string> {
  const items = catalog.programs.flatMap((program) => program.phases.flatMap((phase) => phase.items));
  const options = items.flatMap((item) => item.options);
  return new Set([
    ...catalog.exercises.flatMap((exercise) => [...exercise.easier, ...exercise.harder]),
    ...options.flatMap((option) => [option.exercise, option.whenEasy?.exercise ?? option.exercise]),
  ]);
}

function checkExercise(exercise: ExerciseData, catalog: Catalog): readonly Problem[] {
  const report = reporter(exercise.slug);
  const { suited, caution } = exercise.stages;
  report.unless(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(exercise.slug), 'slug is not kebab-case');
  report.unless(suited.length > 0, 'suits no stage');
  report.unless(!suited.some((stage) => caution.includes(stage)), 'a stage is both suited and with caution');
  report.unless(
    exercise.testFirst === TESTED_CATEGORIES.includes(exercise.category),
    'extension, flexion and side-glide exercises, and only these, are tested first',
  );
  report.unless(
    !exercise.avoidTags.some((tag) => exercise.cautionTags.includes(tag)),
    'a precaution is both avoid and caution',
  );
  const moves = exercise.dose.kind === 'reps' || exercise.dose.kind === 'hold';
  report.unless(moves === exercise.secondsPerRep > 0, `secondsPerRep: ${exercise.secondsPerRep}`);
  return [
    ...report.problems,
    ...checkDose(exercise.slug, exercise.dose, exercise),
    ...checkEvidence(exercise.slug, exercise.evidence, catalog),
    ...checkStamp(exercise.slug, exercise),
  ];
}

/** Problems of the exercises' data: links, doses, stages, evidence, orphans. */
export function checkExercises(catalog: Catalog): readonly Problem[] {
  const report = reporter('exercises');
  const bySlug = new Map(catalog.exercises.map((exercise) => [exercise.slug, exercise]));
  for (const slug of doubles(catalog.exercises.map((exercise) => exercise.slug))) {
    report.unless(false, `${slug} occurs twice`);
  }
  const reached = reachable(catalog);
  for (const { slug } of catalog.exercises) {
    report.unless(reached.has(slug), `${slug} is an orphan: no exercise or program leads to it`);
  }
  return [
    ...report.problems,
    ...catalog.exercises.flatMap((exercise) => [
      ...checkLinks(exercise, bySlug),
      ...checkExercise(exercise, catalog),
    ]),
  ];
}

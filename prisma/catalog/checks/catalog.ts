import type { Catalog } from '../types.ts';
import { checkExercises } from './exercises.ts';
import { type Problem, reporter } from './problem.ts';
import { checkPrograms } from './programs.ts';
import { checkText } from './text.ts';

/** Says whether an exercise has a picture. */
export type HasFigure = (slug: string) => boolean;

function checkFigures(catalog: Catalog, hasFigure: HasFigure): readonly Problem[] {
  const report = reporter('figures');
  for (const { slug } of catalog.exercises) report.unless(hasFigure(slug), `${slug} has no figure`);
  return report.problems;
}

/** Everything wrong with the catalog; empty when it may be published. */
export const checkCatalog = (catalog: Catalog, hasFigure: HasFigure): readonly Problem[] => [
  ...checkExercises(catalog),
  ...checkPrograms(catalog),
  ...checkText(catalog),
  ...checkFigures(catalog, hasFigure),
];

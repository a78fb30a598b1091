import type { Catalog } from '../types.ts';
import { checkExercises } from './exercises.ts';
import { checkFigures, type Figures } from './figures.ts';
import type { Problem } from './problem.ts';
import { checkPrograms } from './programs.ts';
import { checkText } from './text.ts';

/** Everything wrong with the catalog; empty when it may be published. */
export const checkCatalog = (catalog: Catalog, figures: Figures): readonly Problem[] => [
  ...checkExercises(catalog),
  ...checkPrograms(catalog),
  ...checkText(catalog),
  ...checkFigures(catalog, figures),
];

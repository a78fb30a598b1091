import type { Catalog } from '../types.ts';
import { type Problem, reporter } from './problem.ts';

/** A picture as the checks see it. */
export type CheckedFigure = {
  /** Key poses; 1 for a rest position. */
  poses: number;
  moves: boolean;
  /** What the figure's own checks find: parts that float or sink, joints beyond their limits, jumps in the loop. */
  problems: readonly string[];
};

/** Figures by the slug of their exercise. */
export type Figures = ReadonlyMap<string, CheckedFigure>;

/** A round of pedaling is told by eight. */
const MOST_POSES = 8;

/** Problems of the pictures: missing ones, those of no exercise, and those that show something wrong. */
export function checkFigures(catalog: Catalog, figures: Figures): readonly Problem[] {
  const report = reporter('figures');
  for (const { slug, dose } of catalog.exercises) {
    const figure = figures.get(slug);
    report.unless(figure !== undefined, `${slug} has no figure`);
    if (!figure) continue;
    report.unless(figure.poses >= 1 && figure.poses <= MOST_POSES, `${slug} has ${figure.poses} key poses`);
    report.unless(dose.kind !== 'reps' || figure.moves, `${slug} is repeated, but its figure stands still`);
    for (const problem of figure.problems) report.unless(false, `${slug}: ${problem}`);
  }
  const known = new Set(catalog.exercises.map(({ slug }) => slug));
  for (const slug of figures.keys()) report.unless(known.has(slug), `${slug} belongs to no exercise`);
  return report.problems;
}

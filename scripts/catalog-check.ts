import { check } from '#lib/figure/check.ts';
import { FIGURES } from '#lib/figure/registry.ts';
import { moves } from '#lib/figure/timeline.ts';
import { catalog } from '#prisma/catalog/catalog.ts';
import { checkCatalog } from '#prisma/catalog/checks/catalog.ts';

const figures = FIGURES.map(
  (record) =>
    [record.slug, { poses: record.poses.length, moves: moves(record), problems: check(record) }] as const,
);
const problems = checkCatalog(catalog, new Map(figures));

for (const { where, message } of problems) console.error(`${where}: ${message}`);
if (problems.length > 0) {
  console.error(`\n${problems.length} problems in the catalog.`);
  process.exitCode = 1;
} else {
  console.log(
    `Catalog ${catalog.version} is sound: ${catalog.exercises.length} exercises with figures, ` +
      `${catalog.programs.length} programs, ${catalog.cards.length} cards, ` +
      `${catalog.selfCare.length} self-care items, ${catalog.sources.length} sources.`,
  );
}

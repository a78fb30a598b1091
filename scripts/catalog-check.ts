import { figureFor } from '#lib/figure/registry.ts';
import { catalog } from '#prisma/catalog/catalog.ts';
import { checkCatalog } from '#prisma/catalog/checks/catalog.ts';

const problems = checkCatalog(catalog, (slug) => figureFor(slug) !== null);

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

import { mkdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { FIGURES } from '#lib/figure/registry.ts';
import { sheets } from '#scripts/figure-sheets.ts';

const FOLDER = '.screens/figures';

mkdirSync(FOLDER, { recursive: true });

// Every figure of the catalog on contact sheets: stills at 160 and 600 px, strips of five moments, dark, print.
for (const { name, width, height, html } of sheets(FIGURES)) {
  test.describe(() => {
    test.use({ viewport: { width, height } });
    test(`figures ${name}`, async ({ page }) => {
      await page.setContent(html);
      expect(await page.locator('svg').count()).toBeGreaterThan(0);
      await page.screenshot({ path: `${FOLDER}/${name}.png` });
    });
  });
}

import { mkdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { SCREENS } from './screens.ts';

const WIDTHS = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } } as const;
const FOLDER = '.screens';

mkdirSync(FOLDER, { recursive: true });

for (const screen of SCREENS) {
  for (const [device, viewport] of Object.entries(WIDTHS)) {
    if (screen.phoneOnly && device !== 'phone') continue;
    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(() => {
        test.use({ viewport, colorScheme, reducedMotion: 'reduce' });
        test(`${screen.name} ${device} ${colorScheme}`, async ({ page }) => {
          const errors: string[] = [];
          page.on('pageerror', (error) => errors.push(error.message));
          await screen.open(page);
          await page.locator('h1').first().waitFor();
          await page.evaluate(() => document.fonts.ready);
          await page.screenshot({
            path: `${FOLDER}/${screen.name}-${device}-${colorScheme}.png`,
            fullPage: screen.isWindow !== true,
          });
          expect(errors).toEqual([]);
        });
      });
    }
  }
}

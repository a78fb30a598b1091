import { expect, type Page } from '@playwright/test';

/** Waits until a staff page answers to its keys: the map of them opens, and is closed again. */
export async function keysAlive(page: Page): Promise<void> {
  const map = page.getByRole('dialog', { name: 'Keys' });
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(map).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  await expect(map).toBeHidden();
}

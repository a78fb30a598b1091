import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { enterAsStaff } from './demo.ts';

test('a threshold is refused outside its range, previewed inside it, and not saved unseen', async ({
  page,
  context,
}) => {
  await enterAsStaff(context, 'manager');
  await page.goto('/settings/rules');
  await page.getByText('No reports', { exact: true }).click();
  const field = page.getByLabel('Review after', { exact: true });
  await field.fill('99');
  await expect(page.getByText('Not possible: it must be from 3 to 21, in steps of 1.')).toBeVisible();
  await field.fill('3');
  await expect(page.getByText('Not possible: “Watch after” may not be above “Review after”.')).toBeVisible();
  await field.fill('6');
  await expect(page.getByText('Look at the preview first')).toBeVisible();
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByText(/open episodes were looked at, by the rules themselves/)).toBeVisible();
  await expect(page.getByText('Look at the preview first')).toHaveCount(0);
  await field.fill('5');
  await expect(page.getByText('The numbers have changed since this preview.')).toBeVisible();
});

test('a number is found by a word of it or of its rule', async ({ page, context }) => {
  await enterAsStaff(context, 'manager');
  await page.goto('/settings/rules');
  const find = page.getByLabel('Find a number');
  const shown = page.locator('details h2');
  const all = await shown.count();
  await find.fill('no REPORTS watch');
  await expect(shown).toHaveText(['No reports']);
  await expect(page.getByLabel('Watch after', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Review after', { exact: true })).toHaveCount(0);
  // A number that can't be saved stays in sight, whatever is sought.
  await page.getByLabel('Watch after', { exact: true }).fill('99');
  await find.fill('nothing has this name');
  await expect(shown).toHaveText(['No reports']);
  await find.fill('');
  await expect(shown).toHaveCount(all);
});

test('a wrong phone number is named beside its field, and nothing is saved', async ({ page, context }) => {
  await enterAsStaff(context, 'manager');
  await page.goto('/settings');
  const number = page.getByLabel('Emergency number');
  const before = await number.inputValue();
  await number.fill('call me');
  await page.getByRole('button', { name: 'Save: Urgent contacts' }).click();
  await expect(page.getByText('This is not a phone number.')).toBeVisible();
  await page.reload();
  await expect(number).toHaveValue(before);
});

test('a therapist has no settings', async ({ page, context }) => {
  await enterAsStaff(context, 'therapist');
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText("We can't find this page");
  // Under the bar of staff, with the way on.
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await expectAccessible(page, 'not found, for staff');
  await page.getByRole('link', { name: 'Go to the caseload' }).click();
  await expect(page).toHaveURL(/\/caseload/, { timeout: 30_000 });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`settings and rules are accessible, ${colorScheme}`, async ({ page, context }) => {
    await enterAsStaff(context, 'manager');
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of ['/settings', '/settings/rules']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
    }
  });
}

test('nothing is lost on a narrow phone', async ({ page, context }) => {
  await enterAsStaff(context, 'manager');
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/settings', '/settings/rules', '/members']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

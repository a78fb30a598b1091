import { expect, test } from '@playwright/test';
import { v7 } from 'uuid';
import { expectAccessible } from './accessible.ts';
import { enterAsStaff } from './demo.ts';
import { modal } from './modal.ts';

test('a colleague is invited, joins, is promoted and disabled', async ({ page, context, browser }) => {
  const email = `${v7()}@example.com`;
  const name = `Colleague ${email.slice(24, 36)}`;
  await enterAsStaff(context, 'manager');
  await page.goto('/members');
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Make invitation' }).click();
  const url = await modal(page).getByLabel('Link').inputValue();
  await page.getByRole('button', { name: 'Close' }).click();

  const elsewhere = await browser.newContext();
  const guest = await elsewhere.newPage();
  await guest.goto(url);
  await expect(guest.getByRole('heading', { level: 1 })).toContainText('Join');
  await expectAccessible(guest);
  await guest.getByLabel('Name', { exact: true }).fill(name);
  await guest.getByLabel('Password', { exact: true }).fill('short');
  await guest.getByRole('button', { name: 'Join' }).click();
  await expect(guest.getByText('Use at least 12 characters.')).toBeVisible();
  await guest.getByLabel('Password', { exact: true }).fill('a bridge over quiet water');
  await guest.getByRole('button', { name: 'Join' }).click();
  await guest.waitForURL('**/caseload*');
  await expect(guest.getByRole('link', { name: 'Team' })).toHaveCount(0);
  const again = await (await browser.newContext()).newPage();
  await again.goto(url);
  await expect(again.getByRole('heading', { level: 1 })).toHaveText("This invitation can't be used");

  await page.reload();
  await page.getByRole('button', { name: `Make manager: ${name}` }).click();
  await expect(page.getByRole('button', { name: `Make therapist: ${name}` })).toBeVisible();
  await guest.goto('/members');
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Team');
  await page.getByRole('button', { name: `Make therapist: ${name}` }).click();
  await expect(page.getByRole('button', { name: `Make manager: ${name}` })).toBeVisible();
  await page.getByRole('button', { name: `Disable ${name}` }).click();
  await modal(page).getByRole('button', { name: 'Disable' }).click();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('disabled');
  await guest.goto('/caseload');
  await expect(guest).toHaveURL(/sign-in/);
});

test('a foreign link says that it can’t be used', async ({ page }) => {
  await page.goto(`/invitation/${'A'.repeat(64)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText("This invitation can't be used");
  await expect(page.getByRole('link', { name: 'Go to sign-in' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`team and handing over are accessible, ${colorScheme}`, async ({ page, context }) => {
    await enterAsStaff(context, 'manager');
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/members');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Team');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Hand over patients' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Patients of');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Choose none' }).click();
    await expect(page.getByText('Nobody is chosen')).toBeVisible();
  });
}

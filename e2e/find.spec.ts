import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { enterAsStaff, patientNamed } from './demo.ts';
import { makePatient, someone } from './intake-world.ts';

test('find by keyboard alone: patients with wrong letters, exercises, pages', async ({ page, context }) => {
  test.setTimeout(240_000);
  await enterAsStaff(context, 'therapist');
  const name = await patientNamed('group_rank >= 4');
  const [given = '', family = ''] = name.split(' ');
  await page.goto('/library');
  await page.locator('body').press('/');
  const box = page.getByRole('combobox', { name: 'Find a patient, exercise or page' });
  await expect(box).toBeFocused();
  await expectAccessible(page, 'empty find box');

  // Two letters changed places.
  const wrong = `${given} ${family.slice(0, 1)}${family.slice(2, 3)}${family.slice(1, 2)}${family.slice(3)}`;
  await box.pressSequentially(wrong);
  const list = page.getByRole('listbox');
  await expect(list.getByRole('option', { name: new RegExp(name) })).toBeVisible();
  await expectAccessible(page, 'found');
  await box.press('Enter');
  await page.waitForURL('**/patients/*');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.keyboard.press('Control+k');
  await box.pressSequentially('pelvic tilt');
  await expect(list.getByRole('group', { name: 'Exercises' }).getByRole('option').first()).toBeVisible();
  await box.fill('new pat');
  await expect(list.getByRole('option', { name: 'New patient' })).toBeVisible();
  await box.press('ArrowUp');
  await expect(list.getByRole('option', { selected: true })).toHaveText('New patient');
  await box.press('Enter');
  await page.waitForURL('**/patients/new');

  await page.keyboard.press('Control+k');
  await box.pressSequentially('xqzwv');
  await expect(page.getByText('Nothing found for “xqzwv”.')).toBeVisible();
  await box.press('Escape');
  await expect(box).toBeHidden();
});

test('finds a patient whose intake is open by record number, and leads there', async ({ page, context }) => {
  test.setTimeout(240_000);
  await enterAsStaff(context, 'therapist');
  const person = someone('Lena');
  const patientId = await makePatient(page, person);
  const about = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const recordNo = about.match(/[A-Z]+-\d+/)?.[0] ?? '';
  await page.goto('/library');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find a patient, exercise or page' }).pressSequentially(recordNo);
  const option = page.getByRole('option', { name: new RegExp(person.family) });
  await expect(option).toContainText('intake open');
  await option.click();
  await page.waitForURL(`**/patients/${patientId}/intake`);
});

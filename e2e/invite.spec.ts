import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { askDemo, enterAsStaff } from './demo.ts';
import { enterByLink, makePatient, openPhone, someone, typeBirthDate } from './intake-world.ts';
import { modal } from './modal.ts';

async function typeCode(phone: Page, code: string): Promise<void> {
  await phone.getByLabel('Code on your paper').fill(code);
}

const open = (phone: Page) => phone.getByRole('button', { name: 'Go to my exercises' }).click();

test('a link by mail, on screen and on paper; revoked, everything that it opened ends at once', async ({
  page,
  context,
  browser,
}) => {
  test.setTimeout(300_000);
  await enterAsStaff(context, 'therapist');
  const person = someone('Nora');
  const patientId = await makePatient(page, person, `${person.family}@example.com`);

  // Without a mail server the mail waits, and the page says so and offers the link.
  await expect(page.getByText('The mail waits: no mail server is set.')).toBeVisible();
  await page.getByRole('button', { name: 'Show the code' }).click();
  const dialog = modal(page);
  await expect(dialog.getByRole('img', { name: "QR code of the patient's link" })).toBeVisible();
  await expectAccessible(page, 'code on screen');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Mail, paper code, new link' }).click();
  await page.waitForURL('**/invite');
  await expect(page.getByText('This installation has no mail server.')).toBeVisible();
  await expectAccessible(page, 'invite');
  const first = await page.getByLabel('Link', { exact: true }).inputValue();

  await page.getByRole('button', { name: 'Make a paper code' }).click();
  const code =
    (await page
      .getByText(/^[A-Z2-9]{3} [A-Z2-9]{3}$/)
      .first()
      .textContent()) ?? '';
  await expectAccessible(page, 'paper code');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText("Scan this square with your phone's camera.")).toBeVisible();
  await expect(page.getByText(/\/code and type this code/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make another code' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  // Wrong code and wrong birth date get the same words.
  const phone = await openPhone(browser);
  await phone.goto('/code');
  await expectAccessible(phone, 'page for a code');
  await open(phone);
  await expect(phone.getByText('Type all 6 letters and numbers')).toBeVisible();
  await typeCode(phone, 'AAAAAA');
  await typeBirthDate(phone, person);
  await open(phone);
  const refused = phone.getByText('That did not open. Check the code and your birth date.');
  await expect(refused).toBeVisible();
  await typeCode(phone, code);
  await phone.getByLabel('Day').fill('9');
  await open(phone);
  await expect(refused).toBeVisible();
  await expectAccessible(phone, 'refused code');
  await phone.getByLabel('Day').fill(person.born[2]);
  await open(phone);
  await expect(phone).toHaveURL(/\/before-visit/);

  // The link leads straight on, with no second session.
  await phone.goto(first);
  await expect(phone).toHaveURL(/\/before-visit/);
  const sessions = await askDemo('select id from sessions where patient_id = $1', [patientId]);
  expect(sessions).toHaveLength(1);

  // Once only.
  const second = await openPhone(browser);
  await second.goto('/code');
  await typeCode(second, code);
  await typeBirthDate(second, person);
  await open(second);
  await expect(second.getByText('That did not open.')).toBeVisible();

  await page.reload();
  await expect(page.getByText(/First opened/)).toBeVisible();
  await expect(page.getByText(/Last used/)).toBeVisible();

  await page.getByRole('button', { name: 'End this link' }).click();
  await expectAccessible(page, 'end the link');
  await page.getByRole('button', { name: 'End it and make a new one' }).click();
  await expect(page.getByText('Ended. A new link is ready.')).toBeVisible();
  await expect(page.getByLabel('Link', { exact: true })).not.toHaveValue(first);
  await phone.goto('/before-visit');
  await expect(phone).toHaveURL(/\/sign-in/);
  // A patient's phone is not asked for a password: it says how to come back.
  await expect(phone.getByRole('heading', { name: 'Let us open your exercises again.' })).toBeVisible();
  await expect(phone.getByLabel('Password', { exact: true })).toHaveCount(0);
  await expectAccessible(phone, 'signed out on a phone of a patient');
  await phone.getByRole('link', { name: 'I work at a clinic' }).click();
  await expect(phone.getByLabel('Password', { exact: true })).toBeVisible();
  await phone.goto('/sign-in');
  await phone.getByRole('link', { name: 'Use my code' }).click();
  await expect(phone).toHaveURL(/\/code/);
  await enterByLink(phone, first, person);
  await expect(phone.getByRole('alert').filter({ hasText: 'That did not open.' })).toBeVisible();
  const fresh = await page.getByLabel('Link', { exact: true }).inputValue();
  await enterByLink(phone, fresh, person);
  await expect(phone).toHaveURL(/\/before-visit/);
  const [ended] = await askDemo<{ open: number }>(
    'select count(*)::int as open from patient_links where patient_id = $1 and revoked_at is null',
    [patientId],
  );
  expect(ended?.open).toBe(1);
});

test('a warning sign on the phone before the visit: advice first, the red flag at once', async ({
  page,
  context,
  browser,
}) => {
  test.setTimeout(240_000);
  await enterAsStaff(context, 'therapist');
  const person = someone('Otto');
  const patientId = await makePatient(page, person);
  await page.goto(`/patients/${patientId}/invite`);
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  const phone = await openPhone(browser);
  await enterByLink(phone, link, person);
  await expect(phone).toHaveURL(/\/before-visit/);
  const help = phone.getByRole('button', { name: 'Get help now' });
  await phone.getByRole('checkbox', { name: /Numb or odd feeling/ }).check();
  await help.click();
  await expect(phone.getByRole('heading', { name: 'Get help now' })).toBeVisible();
  await expect(phone.getByText(/was told at/)).toBeVisible();
  const [flag] = await askDemo<{ rule: string; rank: number }>(
    `select f.rule, s.group_rank as rank from flags f join episode_status s on s.episode_id = f.episode_id
     where f.patient_id = $1 and f.cleared_at is null and f.severity = 'urgent'`,
    [patientId],
  );
  expect(flag).toEqual({ rule: 'RF-CES', rank: 1 });
  await page.goto(`/patients/${patientId}/intake`);
  await expect(page.getByText('A warning sign is open.').first()).toBeVisible();
  await expect(page.getByText('From Otto').first()).toBeVisible();
});

import { type Browser, expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { v7 } from 'uuid';
import { askDemo, enterAsPatient, enterAsStaff } from './demo.ts';
import { modal } from './modal.ts';

// An exercise of the clinic's own from its first word to the patient's phone.

/** A patient of the demo clinic whom no other test knows. */
async function makePatient(): Promise<{ patientId: string; name: string }> {
  const [patientId, family] = [v7(), `Own${Date.now()}`];
  await askDemo(
    `with clinic as (select app_clinic() as id),
     patient as (
       insert into patients (clinic_id, id, record_no, given_name, family_name, birth_date, timezone)
       select id, $1, $2, 'Olive', $2, '1980-04-05', 'America/New_York' from clinic)
     insert into episodes (clinic_id, id, patient_id, therapist_id, stage, opened_on, intake_leg, intake_back, intake_zone, side)
     select clinic.id, $3, $1, m.id, 3, to_char(now() at time zone 'America/New_York', 'YYYY-MM-DD'), 3, 3, 2, 'left'
     from clinic join memberships m on m.clinic_id = clinic.id where m.role = 'therapist' order by m.name limit 1`,
    [patientId, family, v7()],
  );
  return { patientId, name: `Olive ${family}` };
}

async function makeExercise(page: Page, name: string): Promise<string> {
  await page.goto('/library/new?from=glute-bridge');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Save exercise' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 40_000 });
  const buffer = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer();
  await page
    .getByLabel('Photo or video file')
    .setInputFiles({ name: 'bridge.jpg', mimeType: 'image/jpeg', buffer });
  const image = page.getByRole('img', { name: `Photo 1 of ${name}` });
  await expect(image).toBeVisible({ timeout: 40_000 });
  return ((await image.getAttribute('src')) ?? '').split('/').at(-1) ?? '';
}

async function assign(page: Page, patientId: string, name: string): Promise<void> {
  await page.goto(`/patients/${patientId}/assign`);
  await expect(page.getByText('Best fit')).toBeVisible({ timeout: 40_000 });
  await page
    .getByRole('group', { name: 'Programs or library' })
    .getByText('Library', { exact: true })
    .click();
  await page.getByRole('searchbox').last().fill(name);
  await page.getByRole('button', { name: `Add ${name}` }).click();
  await expect(page.getByRole('group', { name: `Dose of ${name}` })).toBeVisible();
  await page.getByRole('button', { name: 'Assign to Olive' }).first().click();
  const dialog = modal(page);
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await dialog.getByRole('button', { name: /^Assign/ }).click();
  await expect(page.getByRole('heading', { name: 'Olive has the program' })).toBeVisible({ timeout: 40_000 });
}

async function openPhone(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
  await enterAsPatient(context, name);
  return context.newPage();
}

test('an exercise of the clinic is made, assigned, played and named', async ({ page, browser }) => {
  test.setTimeout(300_000);
  await enterAsStaff(page.context(), 'therapist');
  const { patientId, name: patient } = await makePatient();
  const name = `Box bridge ${Date.now()}`;
  const mediaId = await makeExercise(page, name);
  const stranger = await openPhone(browser, patient);
  expect((await stranger.request.get(`/api/v1/media/own/${mediaId}`)).status()).toBe(404);
  await stranger.context().close();

  await assign(page, patientId, name);
  const phone = await openPhone(browser, patient);
  await phone.goto('/today');
  await phone.getByText('See the exercises').first().click();
  await expect(phone.getByRole('heading', { name })).toBeVisible({ timeout: 40_000 });
  await phone.goto('/routine');
  const heading = phone.getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible({ timeout: 30_000 });
  for (let step = 0; step < 15 && (await heading.textContent()) !== name; step += 1) {
    await phone.getByRole('button', { name: 'Next', exact: true }).click();
  }
  await expect(heading).toHaveText(name);
  await expect(phone.locator('.player-figure path').first()).toBeAttached();
  await phone.getByRole('button', { name: 'How to do it' }).click();
  const photo = phone.getByRole('img', { name: `Photo 1 of ${name}` });
  await expect(photo).toBeVisible();
  expect(
    await photo.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBe(400);
  const answer = await phone.request.get(`/api/v1/media/own/${mediaId}`);
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/webp',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  expect((await phone.request.get(`/api/v1/media/${mediaId}`)).status()).toBe(403);

  await page.goto(`/patients/${patientId}`);
  await expect(page.getByText(name).first()).toBeVisible();
  await phone.context().close();
});

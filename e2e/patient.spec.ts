import { expect, type Page, test } from '@playwright/test';
import { v7 } from 'uuid';
import { addDays } from '#lib/clinical/local-date.ts';
import { expectAccessible } from './accessible.ts';
import { type ActsPatient, actsPatient } from './acts-world.ts';
import { askDemo, enterAsStaff } from './demo.ts';
import { modal } from './modal.ts';

// The patient page: what it shows, how it is read without a mouse, on paper and as a note.

/** A development server compiles what is asked for first. */
const SLOW = { timeout: 45_000 };

let patient: ActsPatient;

test.beforeEach(async ({ context }) => {
  test.setTimeout(240_000);
  patient = await actsPatient(`Page ${v7().slice(-6)}`);
  await enterAsStaff(context, 'therapist');
});

async function openPage(page: Page, hash = ''): Promise<void> {
  await page.goto(`/patients/${patient.patientId}${hash}`);
  await expect(page.getByRole('heading', { level: 1, name: patient.name })).toBeVisible(SLOW);
}

test('a patient who is not there, or whose id is none, is answered as missing', async ({ page }) => {
  for (const id of ['01960000-0000-7000-8000-00000000dead', 'nobody']) {
    for (const path of ['', '/summary', '/episodes']) {
      const answer = await page.goto(`/patients/${id}${path}`);
      expect(answer?.status(), `${id}${path}`).toBe(404);
    }
  }
});

test('the page is accessible in both themes and fits a phone', async ({ page }) => {
  await openPage(page);
  await expectAccessible(page, 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, 'dark');
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

test('on a phone the flag stands right below name and stage; one button opens actions and details', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page);
  const flag = page.getByRole('heading', { level: 2, name: 'Needs review' });
  await expect(flag).toBeInViewport();
  const message = page.getByRole('button', { name: /^Message/ });
  await expect(message).toBeHidden();
  const opener = page.getByRole('button', { name: 'Actions and details' });
  await expect(opener).toHaveAttribute('aria-expanded', 'false');
  // Right after loading the page may not be listening yet.
  await expect(async () => {
    if (await message.isHidden()) await opener.click();
    await expect(message).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByText('Direction not tested')).toBeVisible();
  await expectAccessible(page, 'open header');
  await opener.click();
  await expect(message).toBeHidden();
});

test('an examination and a total are entered for a day; nothing and a day ahead are refused beside the field', async ({
  page,
}) => {
  await openPage(page);
  const card = page.getByRole('region', { name: 'Examination and scores' });
  await card.getByRole('button', { name: 'Record examination' }).click();
  const dialog = modal(page);
  const save = dialog.getByRole('button', { name: 'Save examination' });
  await save.click();
  await expect(dialog.getByText('Fill in at least one finding.')).toBeVisible();
  await dialog.getByLabel('Lift the big toe (L5), Right').selectOption('4');
  await dialog.getByLabel('Date').fill(addDays(patient.today, 1));
  await save.click();
  await expect(dialog.getByLabel('Date')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Date').fill(addDays(patient.today, -1));
  await save.click();
  await expect(dialog).toBeHidden(SLOW);
  const rows = await askDemo<{ on: string; strength: unknown }>(
    `select local_date as on, strength from examinations where patient_id = $1`,
    [patient.patientId],
  );
  expect(rows).toMatchObject([
    { on: addDays(patient.today, -1), strength: { right: { 'big-toe-lift': 4 }, left: {} } },
  ]);
  await card.getByRole('button', { name: 'Enter a score' }).click();
  await dialog.getByLabel('Total').fill('25');
  await dialog.getByRole('button', { name: 'Save score' }).click();
  await expect(dialog.getByLabel('Total')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Total').fill('9');
  await dialog.getByRole('button', { name: 'Save score' }).click();
  await expect(dialog).toBeHidden(SLOW);
  const totals = await askDemo(
    `select value::float as value, local_date as on from measures where patient_id = $1 and kind = 'rmdq'`,
    [patient.patientId],
  );
  expect(totals).toEqual([{ value: 9, on: patient.today }]);
});

test('the time line is read by keyboard, day by day, and as a table', async ({ page }) => {
  await openPage(page);
  const reader = page.getByRole('slider', { name: /one time line/ });
  await reader.focus();
  await expect(reader).toHaveAttribute('aria-valuetext', /leg 5, back 3, reaches thigh/);
  const today = await reader.getAttribute('aria-valuenow');
  await page.keyboard.press('ArrowLeft');
  await expect(reader).toHaveAttribute('aria-valuenow', String(Number(today) - 1));
  await page.keyboard.press('Home');
  await expect(reader).toHaveAttribute('aria-valuetext', /Phase 1: Calm begins/);
  await page.getByRole('button', { name: 'Show as table' }).click();
  const table = page.getByRole('table', { name: /Day by day/ });
  await expect(table.getByRole('row')).toHaveCount(22);
});

test('the feed goes back a page at a time, to the first day', async ({ page }) => {
  await openPage(page);
  const feed = page.getByRole('region', { name: 'Activity' });
  await expect(feed.getByRole('listitem')).toHaveCount(6);
  const more = feed.getByRole('button', { name: 'Earlier' });
  await more.click();
  await expect(feed.getByRole('listitem')).toHaveCount(20);
  await more.click();
  await expect(feed.getByText('That is everything.')).toBeVisible(SLOW);
  await expect(feed.getByRole('listitem')).toHaveCount(22);
});

test('messages of the patient are read once a therapist has them in sight', async ({ page }) => {
  const isUnread = () =>
    askDemo<{ n: number }>(
      'select count(*)::int as n from messages where episode_id = $1 and read_at is null and author_id is null',
      [patient.episodeId],
    );
  await askDemo(
    `insert into messages (clinic_id, id, patient_id, episode_id, client_id, body) values ($1, $2, $3, $4, $5, $6)`,
    [patient.clinicId, v7(), patient.patientId, patient.episodeId, v7(), 'Can I bend again?'],
  );
  await openPage(page);
  const messages = page.getByRole('region', { name: 'Messages', exact: true });
  await expect(messages).toContainText('1 new');
  await messages.scrollIntoViewIfNeeded();
  await expect.poll(async () => (await isUnread())[0]?.n, SLOW).toBe(0);
});

test('the list leads straight into the suggested step, once', async ({ page }) => {
  await openPage(page, '#act-graded-exposure');
  const dialog = modal(page);
  await expect(dialog.getByLabel('What was done')).toBeVisible(SLOW);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(new URL(page.url()).hash).toBe('');
});

test('the note is copied, also where the browser refuses the clipboard', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } });
  });
  await openPage(page);
  await page.getByRole('button', { name: 'Summary' }).click();
  await page.getByRole('menuitem', { name: 'Copy as note' }).click();
  const note = modal(page).getByLabel('Note');
  await expect(note).toHaveValue(/STATUS\nStage {11}Exacerbating/, SLOW);
  await modal(page).getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(modal(page).getByRole('status')).toHaveText(/Copied|The text is selected/);
  const selected = await note.evaluate(
    (field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart,
  );
  expect(selected).toBe((await note.inputValue()).length);
});

test('the summary prints on A4 with its numbers, without navigation', async ({ page }) => {
  await page.goto(`/patients/${patient.patientId}/summary`);
  await expect(page.getByRole('heading', { level: 1, name: patient.name })).toBeVisible(SLOW);
  await expect(page.getByText('Afraid that movement harms: 8 of 10')).toBeVisible();
  await expectAccessible(page, 'summary');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

test('episodes stand side by side, and what is not known says so', async ({ page }) => {
  await askDemo(
    `insert into episodes (clinic_id, id, patient_id, therapist_id, stage, mode, opened_on, discharged_on, recovered_on,
       intake_leg, intake_back, intake_zone, side, direction)
     select clinic_id, $2, patient_id, therapist_id, 2, 'discharged', '2024-02-01', '2024-04-20', '2024-04-01', 8, 2, 4,
       'right', 'extension' from episodes where id = $1`,
    [patient.episodeId, v7()],
  );
  await openPage(page);
  await expect(page.getByRole('region', { name: 'Episodes' })).toContainText(
    'peak leg pain 8, recovered after 60 days, extension helps',
  );
  await page.getByRole('link', { name: 'Compare side by side' }).click();
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  await expect(row('Days to recovery')).toContainText('not known', SLOW);
  await expect(row('Days to recovery')).toContainText('60 days');
  await expect(row('Side')).toContainText('Right');
  await expectAccessible(page, 'episodes');
});

test('a manager sees the page and is offered no step', async ({ browser }) => {
  const context = await browser.newContext();
  await enterAsStaff(context, 'manager');
  const page = await context.newPage();
  await openPage(page);
  await expect(page.getByText('Afraid that movement harms: 8 of 10').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Other step' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Not a problem' })).toHaveCount(0);
  await context.close();
});

import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { askDemo, enterAsStaff } from './demo.ts';
import { type OwnPatient, ownPatient } from './own-patient.ts';

/** Storing a week runs all rules, and the patient's page follows. */
const SAVED = { timeout: 30_000 };

const DAY = 24 * 3_600_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

const THREE = [
  { exercise: 'pelvic-tilt' },
  { exercise: 'glute-bridge' },
  { exercise: 'knee-rolls', timesPerDay: 2 },
] as const;

test.beforeEach(async ({ context }) => {
  await enterAsStaff(context, 'therapist');
});

const newPatient = (): Promise<OwnPatient> => ownPatient({ items: THREE, startsOn: daysAgo(20) });

async function open(page: Page, { patientId }: OwnPatient): Promise<void> {
  await page.goto(`/patients/${patientId}/paper`);
  // The first key counts once the page listens.
  await expect(page.getByRole('radio', { name: 'None: I looked' })).toBeEnabled();
  await page.locator('[data-box="0/0"]').focus();
}

const reportsOf = ({ episodeId }: OwnPatient) =>
  askDemo<{ id: string; date: string; leg: number; back: number; zone: number; supersedes: string | null }>(
    `select id, local_date as date, leg, back, zone, supersedes_id as supersedes from reports
     where episode_id = $1 and source = 'staff' order by received_at, local_date`,
    [episodeId],
  );

test('a week is typed by keyboard alone: numbers fill and move on, A ticks a row', async ({ page }) => {
  const patient = await newPatient();
  await open(page, patient);
  let keys = 0;
  const type = async (...pressed: string[]) => {
    for (const key of pressed) {
      await page.keyboard.press(key);
      keys += 1;
    }
  };
  await type(...'6655443');
  await type(...'2222333');
  await type(...'4444333');
  await type('a', 'a', 'a');
  await expect(page.getByRole('radio', { name: 'None: I looked' })).toBeFocused();
  await type('Space', 'Control+Enter');
  await expect(page).toHaveURL(new RegExp(`/patients/${patient.patientId}$`), SAVED);
  // As many keys as anybody types in 20 seconds at two keys a second.
  expect(keys).toBeLessThanOrEqual(40);
  const reports = await reportsOf(patient);
  expect(reports.map(({ leg, back, zone }) => [leg, back, zone])).toEqual([
    [6, 2, 4],
    [6, 2, 4],
    [5, 2, 4],
    [5, 2, 4],
    [4, 3, 3],
    [4, 3, 3],
    [3, 3, 3],
  ]);
  expect(reports.map(({ date }) => date)).toEqual([6, 5, 4, 3, 2, 1, 0].map(daysAgo));
  const logs = await askDemo<{ exercise: string; done: string }>(
    'select exercise, sum(done) as done from exercise_logs where episode_id = $1 group by exercise order by 1',
    [patient.episodeId],
  );
  expect(logs.map(({ exercise, done }) => [exercise, Number(done)])).toEqual([
    ['glute-bridge', 7],
    ['knee-rolls', 14],
    ['pelvic-tilt', 7],
  ]);
  const [status] = await askDemo<{ last: number; adherence: number }>(
    'select last_pain as last, adherence14 as adherence from episode_status where episode_id = $1',
    [patient.episodeId],
  );
  expect(status).toMatchObject({ last: 3 });
});

test('arrows move, a correction is a new entry, and the old one is kept', async ({ page }) => {
  const patient = await newPatient();
  await open(page, patient);
  await page.keyboard.press('End');
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key);
  await expect(page.locator('[data-box="0/0"]')).toBeFocused();
  await page.keyboard.type('7');
  await page.getByText('None: I looked').click();
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(new RegExp(`/patients/${patient.patientId}$`), SAVED);
  await open(page, patient);
  await expect(page.getByText('Entered before by')).toBeVisible();
  await expect(page.locator('[data-box="0/0"]')).toHaveValue('7');
  await page.keyboard.type('4');
  await page.getByText('None: I looked').click();
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(new RegExp(`/patients/${patient.patientId}$`), SAVED);
  const reports = await reportsOf(patient);
  expect(reports.map(({ leg }) => leg)).toEqual([7, 4]);
  expect(reports[1]?.supersedes).toBe(reports[0]?.id);
});

test('what the phone sent is shown and can’t be typed over', async ({ page }) => {
  const patient = await newPatient();
  await askDemo(
    `insert into reports (clinic_id, patient_id, episode_id, id, client_id, payload_hash, local_date, timezone,
       made_at, leg)
     select clinic_id, patient_id, id, gen_random_uuid(), gen_random_uuid(), 'x', $2, 'UTC', now(), 8
     from episodes where id = $1`,
    [patient.episodeId, daysAgo(6)],
  );
  await open(page, patient);
  const box = page.getByRole('textbox', { name: /^Leg pain, .+, from the phone$/ });
  await expect(box).toHaveValue('8');
  await expect(box).not.toBeEditable();
});

test('nobody saves without having looked for warning signs, and wrong numbers are marked', async ({
  page,
}) => {
  const patient = await newPatient();
  await open(page, patient);
  await page.keyboard.type('5');
  await page.getByRole('button', { name: 'Save the week' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Say whether' })).toBeVisible();
  await page.locator('[data-box="2/0"]').fill('9');
  await page.getByRole('button', { name: 'Save the week' }).click();
  await expect(page.locator('[data-box="2/0"]')).toHaveAttribute('aria-invalid', 'true');
  expect(await reportsOf(patient)).toEqual([]);
});

test('a warning sign alone is saved, and opens a red flag', async ({ page }) => {
  const patient = await newPatient();
  await open(page, patient);
  await page.getByText('Yes, at least one').click();
  await page.getByText('Numb or odd feeling').click();
  await expect(page.getByText(/^Speak with Nora now/)).toBeVisible();
  await page.getByRole('button', { name: 'Save the week' }).click();
  await expect(page).toHaveURL(new RegExp(`/patients/${patient.patientId}$`), SAVED);
  const flags = await askDemo<{ rule: string }>(
    "select rule from flags where episode_id = $1 and severity = 'urgent' and cleared_at is null",
    [patient.episodeId],
  );
  expect(flags).toEqual([{ rule: 'RF-CES' }]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the week is accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const patient = await newPatient();
    await open(page, patient);
    await page.getByText('Yes, at least one').click();
    await expectAccessible(page);
  });
}

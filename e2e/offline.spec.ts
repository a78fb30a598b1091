import { expect, type Page, test } from '@playwright/test';
import { askDemo } from './demo.ts';
import {
  dateInNewYork,
  keptPages,
  makePhonePatient,
  openPhone,
  openUntilKept,
  storedReports,
} from './phone-world.ts';

// The patient's app with the network switched off: cold starts, a whole routine and a check-in, warning signs, and what
// arrives when the network is back.

test.describe.configure({ timeout: 240_000 });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Goes through the routine; the page's clock runs its minutes at once. */
async function doRoutine(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Start' }).click();
  await page.waitForURL('**/routine');
  await page.getByRole('button', { name: /^(Start|Go now)$/ }).click();
  const finish = page.getByRole('heading', { name: 'How was that?' });
  for (let minute = 0; minute < 20 && !(await finish.isVisible()); minute += 1)
    await page.clock.runFor(60_000);
  await page
    .getByRole('group', { name: /Worst pain/ })
    .getByText('2', { exact: true })
    .click();
  await page.getByText('It stayed the same').click();
  await page.getByRole('button', { name: 'Save' }).click();
}

async function checkIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'None of these' }).click();
  await page.getByRole('group', { name: 'Leg pain' }).getByText('4', { exact: true }).click();
  await page.getByRole('group', { name: 'Back pain' }).getByText('2', { exact: true }).click();
  await page.getByRole('radio', { name: 'Thigh, left leg' }).click();
  await page
    .getByRole('group', { name: /Numbness/ })
    .getByText('None', { exact: true })
    .click();
  const later = page.getByRole('button', { name: 'Not yet, later today' });
  const thanks = page.getByRole('heading', { name: 'Thank you, Robin' });
  await expect(later.or(thanks)).toBeVisible();
  if (await later.isVisible()) await later.click();
  await expect(thanks).toBeVisible();
}

test('a whole day without a network arrives once, with the phone’s date, after the app was closed', async ({
  browser,
}) => {
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient);
  await openUntilKept(page);
  await context.setOffline(true);
  await page.close();

  const cold = await context.newPage();
  await cold.clock.install();
  await cold.goto('/today');
  await expect(heading(cold)).toContainText('Robin');
  await expect(cold.getByText('No internet.')).toBeVisible();
  await doRoutine(cold);
  await expect(cold.getByText('Not sent yet. Kept on this phone.')).toBeVisible();
  await cold.getByRole('link', { name: 'Check in now' }).click();
  await cold.waitForURL('**/check-in');
  await checkIn(cold);
  await expect(cold.getByText('Not sent yet. Kept on this phone.')).toBeVisible();
  await cold.close();

  const later = await context.newPage();
  await later.goto('/');
  await expect(later).toHaveURL(/\/today$/);
  await expect(later.getByText('2 entries wait.', { exact: false })).toBeVisible();
  await expect(later.getByText('Done for today').first()).toBeVisible();
  await expect(later.getByRole('link', { name: 'Start' })).toHaveCount(0);
  expect(await storedReports(patient)).toEqual([]);

  await context.setOffline(false);
  await expect(later.getByText('entries wait', { exact: false })).toHaveCount(0);
  await expect.poll(async () => (await storedReports(patient)).length).toBe(2);
  const [routine, said] = await storedReports(patient);
  const today = dateInNewYork();
  expect(routine).toMatchObject({
    date: today,
    peak: 2,
    logs: [
      { exercise: 'glute-bridge', done: 1 },
      { exercise: 'pelvic-tilt', done: 1 },
    ],
  });
  expect(said).toMatchObject({ date: today, leg: 4, back: 2, zone: 3, logs: [] });
  await later.reload();
  await expect(later.getByText('Done for today').first()).toBeVisible();
  expect(await storedReports(patient)).toHaveLength(2);
  await context.close();
});

test('without a network every kept page opens, cold and by a link, and one that is not kept says so', async ({
  browser,
}) => {
  const { context, page } = await openPhone(browser, await makePhonePatient());
  await openUntilKept(page);
  await context.setOffline(true);
  for (const [path, title] of [
    ['/check-in', 'new or worse'],
    ['/urgent', 'Which is it?'],
    ['/help', 'When to get help'],
    ['/routine', 'Pelvic tilt'],
    ['/routine?usual=1', 'Pelvic tilt'],
  ] as const) {
    await page.goto(path);
    await expect(heading(page)).toContainText(title);
  }
  await page.goto('/today');
  await page.getByRole('navigation').getByRole('link', { name: 'Help' }).click();
  await expect(heading(page)).toHaveText('When to get help');
  await page.getByRole('navigation').getByRole('link', { name: 'Today' }).click();
  await expect(heading(page)).toContainText('Robin');
  await page.locator('a[href^="/routine?item="]').click();
  await page.waitForURL('**/routine?item=*');
  await expect(page.getByRole('button', { name: 'It hurts' })).toBeVisible();
  await page.goto('/questions');
  await expect(heading(page)).toHaveText('No internet');
  await context.close();
});

test('tomorrow’s plan is there without a network too', async ({ browser }) => {
  const { context, page } = await openPhone(browser, await makePhonePatient());
  await openUntilKept(page);
  const kept = await keptPages(page);
  for (const days of [0, 1, 2]) expect(kept).toContain(`/today?day=${dateInNewYork(days)}`);
  await context.close();
});

test('warning signs: the advice at once without a network, and first to arrive with it', async ({
  browser,
}) => {
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient);
  await openUntilKept(page);
  await context.setOffline(true);
  await page.goto('/check-in');
  await checkIn(page);
  await page.goto('/today');
  await page.getByRole('button', { name: 'Flare-up' }).click();
  await page.getByRole('button', { name: 'Yes, do half today' }).click();
  await expect(page.getByText('2 entries wait.', { exact: false })).toBeVisible();
  await page.close();

  const cold = await context.newPage();
  await cold.goto('/urgent');
  await cold.getByRole('button', { name: /Numb or odd feeling/ }).click();
  const stop = cold.getByRole('heading', { name: 'Get help now' });
  await expect(stop).toBeVisible({ timeout: 1_000 });
  await expect(cold.getByRole('link', { name: /^Call / }).first()).toBeVisible();
  await expect(cold.getByText('Not sent. Do not wait.')).toBeVisible();
  await cold.goBack();
  await expect(stop).toBeVisible();
  await cold.reload();
  await expect(stop).toBeVisible();

  const sent: string[] = [];
  // What the server answered, in that order: tries without a network count for nothing.
  context.on('response', (response) => {
    if (response.request().method() === 'POST' && response.ok()) sent.push(new URL(response.url()).pathname);
  });
  await context.setOffline(false);
  await expect(cold.getByText(/Your therapist was told at/)).toBeVisible();
  await expect.poll(async () => (await storedReports(patient)).length).toBe(2);
  expect(sent.filter((path) => path.startsWith('/api/v1/'))).toEqual([
    '/api/v1/warnings',
    '/api/v1/reports',
    '/api/v1/reports',
  ]);
  const alerts = await askDemo<{ ticks: string[]; date: string }>(
    `select w.ticks, w.local_date as date from red_flag_reports w
     join outbox o on o.clinic_id = w.clinic_id and o.dedupe_key = 'red-flag:' || w.client_id
     where w.patient_id = $1`,
    [patient.id],
  );
  expect(alerts).toEqual([{ ticks: ['saddle'], date: dateInNewYork() }]);
  await cold.getByRole('button', { name: 'I have understood' }).click();
  await expect(cold.getByRole('heading', { name: 'Your exercises are on hold' })).toBeVisible();
  await context.close();
});

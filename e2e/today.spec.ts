import { expect, type Locator, type Page, test } from '@playwright/test';
import { askDemo } from './demo.ts';
import { addReport, dateInNewYork, expectGood, makePhonePatient, openPhone } from './phone-world.ts';

// The start page of the patient: what is due, what is done, sore days and flare-ups.

/** Nothing lies under the bar at the foot: axe would take a covered button for a small one. */
const TALL = { viewport: { width: 390, height: 1_600 } };

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('several times a day: the next round becomes the card when this one is done', async ({ browser }) => {
  const patient = await makePhonePatient([
    { exercise: 'prone-press-up', timesPerDay: 2 },
    { exercise: 'glute-bridge' },
  ]);
  const { context, page } = await openPhone(browser, patient, TALL);
  await page.goto('/today');
  await expect(page.getByRole('heading', { name: 'Morning exercises' })).toBeVisible();
  await expect(page.getByText('2 exercises, about', { exact: false })).toBeVisible();
  await expect(page.getByText('Evening exercises')).toBeVisible();
  await expectGood(page, 'today');
  for (const exercise of ['prone-press-up', 'glute-bridge']) {
    await addReport(patient, 0, { leg: 2, back: 2, done: exercise });
  }
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Evening exercises' })).toBeVisible();
  await expect(page.getByText('1 exercise, about', { exact: false })).toBeVisible();
  await addReport(patient, 0, { leg: 2, back: 2, done: 'prone-press-up' });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
  await expectGood(page, 'done');
  await context.close();
});

test('a rest day, a plan to come and no plan each say so', async ({ browser }) => {
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient);
  const weekday = new Date(`${dateInNewYork()}T00:00:00Z`).getUTCDay() || 7;
  await askDemo('update program_items set weekdays = $2 where patient_id = $1', [
    patient.id,
    [weekday === 7 ? 1 : weekday + 1],
  ]);
  await page.goto('/today');
  await expect(page.getByRole('heading', { name: 'A rest day' })).toBeVisible();
  await askDemo('update programs set starts_on = $2 where patient_id = $1', [patient.id, dateInNewYork(2)]);
  await askDemo('update program_versions set effective_from = $2 where patient_id = $1', [
    patient.id,
    dateInNewYork(2),
  ]);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'You start soon' })).toBeVisible();
  await askDemo('update programs set starts_on = $2, ends_on = $3 where patient_id = $1', [
    patient.id,
    dateInNewYork(-5),
    dateInNewYork(-1),
  ]);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your plan is on its way' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Questions\? Call/ })).toBeVisible();
  // Questions before the visit that were left come back here.
  await askDemo(
    `insert into intakes (clinic_id, id, patient_id, episode_id, therapist_id)
     select clinic_id, gen_random_uuid(), patient_id, gen_random_uuid(), therapist_id from episodes where patient_id = $1`,
    [patient.id],
  );
  await page.reload();
  await expectGood(page, 'questions first');
  await page.getByRole('link', { name: 'Answer the questions' }).click();
  await expect(page).toHaveURL(/\/before-visit/);
  await context.close();
});

test('a sore day: the short routine first, the usual one within reach', async ({ browser }) => {
  const patient = await makePhonePatient();
  await addReport(patient, 1, { leg: 3, back: 2 });
  await addReport(patient, 0, { leg: 4, back: 2 });
  const { context, page } = await openPhone(browser, patient, TALL);
  await page.goto('/today');
  await expect(heading(page)).toContainText('Robin');
  await addReport(patient, 0, { leg: 5, back: 2 });
  await page.reload();
  await expect(heading(page)).toHaveText('A sore day');
  await expect(page.getByRole('heading', { name: 'Short and gentle' })).toBeVisible();
  await expectGood(page, 'sore day');
  await page.getByRole('link', { name: 'Do my usual exercises' }).click();
  await page.waitForURL('**/routine');
  await expect(page.getByRole('button', { name: 'It hurts' })).toBeVisible();
  await context.close();
});

test('a flare-up: half at once, the therapist sees it, the usual one returns', async ({ browser }) => {
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient, TALL);
  await page.goto('/today');
  await page.getByText('See the exercises').click();
  await expect(page.getByText('2 rounds of 3 times', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Flare-up' }).click();
  await expectGood(page, 'flare-up question');
  await page.getByRole('button', { name: 'Yes, do half today' }).click();
  await expect(heading(page)).toHaveText('A flare-up day');
  await expect(page.getByRole('heading', { name: 'Half of your exercises' })).toBeVisible();
  const listed = page.locator('details').getByRole('listitem');
  await expect(listed.getByText('2 rounds of', { exact: false })).toHaveCount(0);
  await expect(listed.getByText('3 times', { exact: false }).first()).toBeAttached();
  await expectGood(page, 'flare-up day');
  await expect
    .poll(() =>
      askDemo('select flare_day as flare, local_date as date from reports where patient_id = $1', [
        patient.id,
      ]),
    )
    .toEqual([{ flare: true, date: dateInNewYork() }]);
  await page.getByRole('link', { name: 'Do my usual exercises' }).click();
  await page.waitForURL('**/routine?usual=1');
  await expect(page.getByRole('button', { name: 'It hurts' })).toBeVisible();

  const move = (days: number) =>
    askDemo('update reports set local_date = $2 where patient_id = $1', [patient.id, dateInNewYork(-days)]);
  await move(2);
  await page.goto('/today');
  await expect(heading(page)).toHaveText('A flare-up day');
  await move(3);
  await page.reload();
  await expect(heading(page)).toContainText('Robin');
  await context.close();
});

test('pain back to usual ends the flare-up sooner', async ({ browser }) => {
  const patient = await makePhonePatient();
  await addReport(patient, 4, { leg: 3, back: 2 });
  await addReport(patient, 1, { leg: 8, back: 2, flareDay: true });
  await addReport(patient, 0, { leg: 5, back: 2 });
  const { context, page } = await openPhone(browser, patient);
  await page.goto('/today');
  await expect(heading(page)).toHaveText('A flare-up day');
  await addReport(patient, 0, { leg: 4, back: 2 });
  await page.reload();
  await expect(heading(page)).toContainText('Robin');
  await context.close();
});

test('pictures are files of their own: the page carries no drawing twice', async ({ browser }) => {
  const { context, page } = await openPhone(browser, await makePhonePatient());
  const response = await page.goto('/today');
  const html = (await response?.text()) ?? '';
  expect(html).toContain('/library/figures/pelvic-tilt/');
  expect(html.match(/data-skin/g)).toBeNull();
  const pictures = page.locator('img[src*="/library/figures/"]:visible');
  await expect(pictures.first()).toBeVisible();
  await expect
    .poll(() => pictures.first().evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('img[src*="/dark?"]').first()).toBeVisible();
  await context.close();
});

/** Every edge of it is on the screen and under nothing. */
const isUncovered = (target: Locator) =>
  target.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const points = [
      [x, top + 2],
      [x, bottom - 2],
      [left + 8, y],
      [right - 8, y],
    ] as const;
    return points.every(([px, py]) => element.contains(document.elementFromPoint(px, py)));
  });

test('Start is in sight without scrolling, whatever stands above it', async ({ browser }) => {
  const patient = await makePhonePatient();
  await addReport(patient, 1, { leg: 3, back: 2 });
  await addReport(patient, 0, { leg: 6, back: 2 });
  const { context, page } = await openPhone(browser, patient);
  await page.goto('/today');
  await expect(heading(page)).toHaveText('A sore day');
  await context.setOffline(true);
  await expect(page.getByText('No internet')).toBeVisible();
  const start = page.getByRole('link', { name: 'Start' });
  for (const size of ['100%', '200%']) {
    await page.addStyleTag({ content: `html { font-size: ${size} }` });
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 320, height: 568 },
      { width: 844, height: 390 },
      { width: 568, height: 320 },
    ]) {
      await page.setViewportSize(viewport);
      await expect.poll(() => isUncovered(start), `${size} ${viewport.width}`).toBe(true);
    }
  }
  await context.close();
});

test('sideways and with large text nothing is lost', async ({ browser }) => {
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient, { viewport: { width: 844, height: 390 } });
  await page.goto('/today');
  await expect(page.getByRole('link', { name: 'Start' })).toBeInViewport();
  await expectGood(page, 'today sideways');
  await page.setViewportSize({ width: 320, height: 1_600 });
  await expectGood(page, 'today at 320');
  await page.setViewportSize({ width: 390, height: 1_600 });
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
  await expectGood(page, 'today at 200 %');
  await expect(page.getByRole('button', { name: 'Menu' })).toBeVisible();
  await context.close();
});

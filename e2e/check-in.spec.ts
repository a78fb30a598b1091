import { expect, test } from '@playwright/test';
import { answerPains, group, heading, plain, thanks, usualDay } from './check-in-world.ts';
import { askDemo } from './demo.ts';
import {
  addReport,
  dateInNewYork,
  expectGood,
  makePhonePatient,
  newYorkAt,
  openPhone,
  storedReports,
} from './phone-world.ts';

// The daily check-in on a phone: nothing chosen beforehand, safety first.

test('nothing is chosen beforehand, and yesterday stands beside it', async ({ browser }) => {
  const { context, page } = await openPhone(browser, await usualDay());
  await page.goto('/check-in');
  await expect(heading(page)).toHaveText('Since your last check-in, is any of this new or worse?');
  await expectGood(page, 'warning signs');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'None of these' }).click();
  await expect(page.getByText('yesterday 4')).toBeVisible();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expectGood(page, 'leg pain');
  await group(page, 'Leg pain').getByText('4', { exact: true }).click();
  await group(page, 'Back pain').getByText('2', { exact: true }).click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expectGood(page, 'how far down');
  await context.close();
});

test('at 320 px every question fits, and the zones are named buttons', async ({ browser }) => {
  const { context, page } = await openPhone(browser, await makePhonePatient(), {
    viewport: { width: 320, height: 640 },
  });
  await page.goto('/check-in');
  await page.getByRole('button', { name: 'None of these' }).click();
  await expectGood(page, 'leg pain at 320');
  await group(page, 'Leg pain').getByText('1', { exact: true }).click();
  await group(page, 'Back pain').getByText('1', { exact: true }).click();
  await expectGood(page, 'reach at 320');
  for (const zone of ['Nowhere', 'Back']) {
    await expect(page.getByRole('radio', { name: zone, exact: true })).toBeVisible();
  }
  for (const zone of ['Bottom', 'Thigh', 'Below the knee', 'Foot']) {
    for (const side of ['left leg', 'right leg', 'both legs']) {
      await expect(page.getByRole('radio', { name: `${zone}, ${side}` })).toBeVisible();
    }
  }
  await context.close();
});

test('exercises whose questions were skipped in the player are asked about once', async ({ browser }) => {
  const patient = await makePhonePatient();
  await addReport(patient, 0, { leg: 4, back: 3, done: 'pelvic-tilt' });
  await askDemo('update reports set leg = null, back = null, zone = null where patient_id = $1', [
    patient.id,
  ]);
  const { context, page } = await openPhone(browser, patient);
  await page.goto('/check-in');
  await answerPains(page, plain);
  await expect(heading(page)).toHaveText('Your exercises today?');
  await expect(page.getByText('Bridge', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Not yet, later today' }).click();
  await expect(heading(page)).toHaveText('Worst pain while doing them?');
  await group(page, 'Worst pain').getByText('3', { exact: true }).click();
  await group(page, 'Where did it go?').getByText('Same', { exact: true }).click();
  await expect(thanks(page)).toBeVisible();
  await expect.poll(async () => (await storedReports(patient)).at(-1)?.peak).toBe(3);
  await page.goto('/check-in');
  await answerPains(page, plain);
  await page.getByRole('button', { name: 'Not yet, later today' }).click();
  await expect(thanks(page)).toBeVisible();
  await context.close();
});

test('a correction is a new version; the first stays on record', async ({ browser }) => {
  const patient = await usualDay();
  const { context, page } = await openPhone(browser, patient);
  await page.goto('/check-in');
  await answerPains(page, plain);
  await group(page, /Back to your usual/)
    .getByText('Yes', { exact: true })
    .click();
  await expect(thanks(page)).toBeVisible();
  await page.getByRole('button', { name: 'Change an answer' }).click();
  await group(page, 'Leg pain').getByText('7', { exact: true }).click();
  for (let question = 0; question < 6 && !(await thanks(page).isVisible()); question += 1) {
    await page.getByRole('button', { name: 'Next', exact: true }).click();
  }
  await expect(thanks(page)).toBeVisible();
  await expect
    .poll(async () => (await storedReports(patient)).map(({ leg }) => leg).filter((leg) => leg !== null))
    .toEqual([4, 4, 7]);
  await context.close();
});

test('yesterday can be filled in until noon', async ({ browser }) => {
  const patient = await makePhonePatient();
  const morning = await openPhone(browser, patient);
  await morning.page.clock.install({ time: newYorkAt(11, 58) });
  await morning.page.goto('/today');
  await morning.page.getByRole('link', { name: 'Add it' }).click();
  await morning.page.waitForURL('**/check-in/yesterday');
  await morning.page.getByRole('button', { name: 'None of these' }).click();
  await expect(heading(morning.page)).toHaveText('Yesterday, how bad was your leg pain most of the time?');
  await group(morning.page, 'Leg pain').getByText('6', { exact: true }).click();
  await group(morning.page, 'Back pain').getByText('2', { exact: true }).click();
  await group(morning.page, 'How far down').getByText('Back', { exact: true }).click();
  await group(morning.page, /Numbness/)
    .getByText('None', { exact: true })
    .click();
  await expect(heading(morning.page)).toHaveText('Your exercises yesterday?');
  await morning.page.getByRole('button', { name: 'All done' }).click();
  await group(morning.page, 'Worst pain').getByText('2', { exact: true }).click();
  await group(morning.page, 'Where did it go?').getByText('Same', { exact: true }).click();
  await expect(thanks(morning.page)).toBeVisible();
  await expect.poll(async () => (await storedReports(patient)).length).toBe(1);
  expect(await storedReports(patient)).toMatchObject([
    { date: dateInNewYork(-1), leg: 6, logs: [{ done: 1 }, { done: 1 }] },
  ]);
  await morning.page.goto('/today');
  await expect(heading(morning.page)).toContainText('Robin');
  await expect(morning.page.getByRole('link', { name: 'Add it' })).toHaveCount(0);
  await morning.context.close();

  const noon = await openPhone(browser, await makePhonePatient());
  await noon.page.clock.install({ time: newYorkAt(12, 1) });
  await noon.page.goto('/today');
  await expect(heading(noon.page)).toContainText('Good afternoon');
  await expect(noon.page.getByRole('link', { name: 'Add it' })).toHaveCount(0);
  await noon.page.goto('/check-in/yesterday');
  await expect(heading(noon.page)).toHaveText('It is past noon');
  await noon.context.close();
});

test('a sign ticked by mistake: asked once more, kept, exercises on hold', async ({ browser }) => {
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient);
  await page.goto('/check-in');
  await page.getByRole('checkbox', { name: /weaker/ }).check();
  await page.getByRole('button', { name: 'Get help now' }).click();
  await expect(page.getByRole('heading', { name: 'Get checked today' })).toBeVisible();
  await expectGood(page, 'get checked today');
  await page.getByRole('button', { name: 'I ticked this by mistake' }).click();
  await expect(page.getByRole('heading', { name: 'Is none of this true?' })).toBeFocused();
  await page.getByRole('button', { name: 'No, it is true' }).click();
  await expect(page.getByRole('heading', { name: 'Get checked today' })).toBeVisible();
  await page.getByRole('button', { name: 'I ticked this by mistake' }).click();
  await page.getByRole('button', { name: 'Yes, it was a mistake' }).click();
  await expect(page.getByRole('heading', { name: 'Your exercises are on hold' })).toBeVisible();
  await expect
    .poll(() =>
      askDemo(
        `select ticks, mistake_at is not null as "isMistake", understood_at is not null as "isRead"
         from red_flag_reports where patient_id = $1`,
        [patient.id],
      ),
    )
    .toEqual([{ ticks: ['weakness'], isMistake: true, isRead: true }]);
  const flags = await askDemo('select severity from flags where patient_id = $1 and cleared_at is null', [
    patient.id,
  ]);
  expect(flags).toEqual([{ severity: 'urgent' }]);
  await context.close();
});

test('on a small phone and sideways help is in sight after the first tick, and the number to call at once', async ({
  browser,
}) => {
  for (const viewport of [
    { width: 320, height: 568 },
    { width: 844, height: 390 },
  ]) {
    const { context, page } = await openPhone(browser, await makePhonePatient(), { viewport });
    await page.goto('/check-in');
    await expect(page.getByRole('button', { name: 'None of these' })).not.toBeInViewport();
    await page.getByRole('checkbox', { name: /when I pee/ }).check();
    const help = page.getByRole('button', { name: 'Get help now' });
    await expect(help).toBeInViewport({ ratio: 1 });
    await help.click();
    await expect(page.getByRole('heading', { name: 'Get help now' })).toBeInViewport();
    await expect(page.getByRole('link', { name: 'Call 911' })).toBeInViewport({ ratio: 1 });
    await context.close();
  }
});

test('a sign ticked before the page listens counts: help is there as soon as it does, and the red flag is stored', async ({
  browser,
}) => {
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/static/**', async (route) => {
    if (route.request().resourceType() === 'script') await held;
    await route.continue();
  });
  await page.goto('/check-in', { waitUntil: 'commit' });
  await page.getByRole('checkbox', { name: /when I pee/ }).check();
  const help = page.getByRole('button', { name: 'Get help now' });
  await expect(page.getByRole('button', { name: 'None of these' })).toBeVisible();
  await expect(help).toHaveCount(0);
  release();
  await help.click();
  await expect(page.getByRole('heading', { name: 'Get help now' })).toBeFocused();
  await expect
    .poll(() => askDemo('select ticks from red_flag_reports where patient_id = $1', [patient.id]))
    .toEqual([{ ticks: ['bladder'] }]);
  const flags = await askDemo(
    "select severity from flags where patient_id = $1 and severity = 'urgent' and cleared_at is null",
    [patient.id],
  );
  expect(flags).toEqual([{ severity: 'urgent' }]);
  await context.close();
});

import { expect, type Locator, type Page, test } from '@playwright/test';
import { askDemo } from './demo.ts';
import {
  addReport,
  dateInNewYork,
  expectGood,
  makePhonePatient,
  newYorkAt,
  openPhone,
  type PhonePatient,
  storedReports,
} from './phone-world.ts';

// The daily check-in on a phone: few taps, nothing chosen beforehand, safety first.

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const group = (page: Page, name: string | RegExp) => page.getByRole('group', { name });
const thanks = (page: Page) => page.getByRole('heading', { name: 'Thank you, Robin' });

/** Somebody who exercised yesterday and today, in the player, and said how that was. */
async function usualDay(): Promise<PhonePatient> {
  const patient = await makePhonePatient();
  await addReport(patient, 1, { leg: 4, back: 3, done: 'pelvic-tilt' });
  for (const exercise of ['pelvic-tilt', 'glute-bridge']) {
    await askDemo(
      `with r as (
         insert into reports (clinic_id, id, patient_id, episode_id, client_id, payload_hash, local_date, timezone,
           made_at, session_peak, session_response)
         select clinic_id, gen_random_uuid(), $1, $2, gen_random_uuid(), 'none', $3, 'America/New_York', now(), 2, 'same'
         from patients where id = $1 returning clinic_id, id)
       insert into exercise_logs (clinic_id, id, patient_id, episode_id, report_id, local_date, exercise, done)
       select r.clinic_id, gen_random_uuid(), $1, $2, r.id, $3, $4, 1 from r`,
      [patient.id, patient.episodeId, dateInNewYork(), exercise],
    );
  }
  return patient;
}

/** Answers what is asked before the exercises, with as few taps as there are. */
async function answerPains(page: Page, tap: (target: Locator) => Promise<void>): Promise<void> {
  await tap(page.getByRole('button', { name: 'None of these' }));
  await tap(group(page, 'Leg pain').getByText('4', { exact: true }));
  await tap(group(page, 'Back pain').getByText('2', { exact: true }));
  await tap(page.getByRole('radio', { name: 'Thigh, left leg' }));
  await tap(group(page, /Numbness/).getByText('A little', { exact: true }));
}

const plain = (target: Locator) => target.click();

/** Somebody who exercised yesterday and not yet today: the check-in also asks about this morning. */
async function usualMorning(): Promise<PhonePatient> {
  const patient = await makePhonePatient();
  await addReport(patient, 1, { leg: 4, back: 3, done: 'pelvic-tilt' });
  return patient;
}

const usualDays = [
  { when: 'in the morning, before the exercises', make: usualMorning, isLater: true },
  { when: 'after the exercises in the player', make: usualDay, isLater: false },
];

for (const { when, make, isLater } of usualDays) {
  test(`a usual day takes at most 8 taps, from the start page to "Thank you": ${when}`, async ({
    browser,
  }) => {
    const patient = await make();
    const { context, page } = await openPhone(browser, patient);
    let taps = 0;
    const tap = async (target: Locator) => {
      taps += 1;
      await target.tap();
    };
    await page.goto('/today');
    await tap(page.getByRole('link', { name: 'Check in' }));
    await answerPains(page, tap);
    if (isLater) await tap(page.getByRole('button', { name: 'Not yet, later today' }));
    await tap(group(page, /Back to your usual/).getByText('Yes', { exact: true }));
    await expect(thanks(page)).toBeVisible();
    expect(taps).toBeLessThanOrEqual(8);
    await expect
      .poll(() =>
        askDemo(
          `select leg, back, zone, legs, numbness, settled_by_morning as settled from reports
           where patient_id = $1 order by received_at desc, made_at desc limit 1`,
          [patient.id],
        ),
      )
      .toEqual([{ leg: 4, back: 2, zone: 3, legs: 'one', numbness: 1, settled: true }]);
    await context.close();
  });
}

test('place and leg are one answer: each leg, both, and the places that have no side', async ({
  browser,
}) => {
  const patient = await usualDay();
  const { context, page } = await openPhone(browser, patient);
  await page.goto('/check-in');
  await answerPains(page, plain);
  await group(page, /Back to your usual/)
    .getByText('Yes', { exact: true })
    .click();
  const lastReach = () =>
    askDemo<{ zone: number; legs: string }>(
      `select zone, legs from reports where patient_id = $1 and zone is not null
       order by received_at desc, made_at desc limit 1`,
      [patient.id],
    );
  for (const [answer, zone, legs] of [
    ['Back', 1, 'none'],
    ['Below the knee, right leg', 4, 'one'],
    ['Nowhere', 0, 'none'],
    // A warning sign where it was one leg so far: the last, because exercises wait from then on.
    ['Foot, both legs', 5, 'both'],
  ] as const) {
    await expect(thanks(page)).toBeVisible();
    await page.getByRole('button', { name: 'Change an answer' }).click();
    for (const before of ['leg pain', 'back pain']) {
      await expect(heading(page)).toContainText(before);
      await page.getByRole('button', { name: 'Next', exact: true }).click();
    }
    await page.getByRole('radio', { name: answer, exact: true }).tap();
    if (legs === 'both') {
      await expect(page.getByText('Both legs now? Then tap Next.', { exact: false })).toBeVisible();
      await page.getByRole('button', { name: 'Next', exact: true }).click();
    }
    for (const after of ['Numbness', 'Back to your usual']) {
      await expect(heading(page)).toContainText(after);
      await page.getByRole('button', { name: 'Next', exact: true }).click();
    }
    await expect.poll(lastReach).toEqual([{ zone, legs }]);
  }
  await context.close();
});

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

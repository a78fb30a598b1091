import { expect, type Locator, test } from '@playwright/test';
import { answerPains, group, heading, plain, thanks, usualDay } from './check-in-world.ts';
import { askDemo } from './demo.ts';
import { addReport, makePhonePatient, openPhone, type PhonePatient } from './phone-world.ts';

// How few taps the check-in takes, and what one tap says.

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

import { expect, type Page, test } from '@playwright/test';
import { v7 } from 'uuid';
import { askDemo } from './demo.ts';
import { addReport, dateInNewYork, makePhonePatient, openPhone, type PhonePatient } from './phone-world.ts';

// Text twice the size on a phone, upright and sideways: nothing is cut, and nothing lies off the screen.

const PHONES = [
  { width: 390, height: 844 },
  { width: 844, height: 390 },
];

const PAGES = [
  '/today',
  '/check-in',
  '/progress',
  '/learn',
  '/my-messages',
  '/help',
  '/me',
  '/me/reminders',
  '/urgent',
];

/** Words that reach over the edge of the screen, or of a box that cuts them. */
const cutWords = (page: Page) =>
  page.evaluate(() => {
    const cut: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const box = text.parentElement;
      const words = text.textContent?.trim();
      if (!words || box === null || box.closest('svg, nextjs-portal, .sr-only, [hidden]') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right, width } = range.getBoundingClientRect();
      if (width < 2) continue;
      if (left < -1 || right > document.documentElement.clientWidth + 1) cut.push(words);
      const tile = box.closest('label, button, a, summary')?.getBoundingClientRect();
      if (tile !== undefined && (left < tile.left - 1 || right > tile.right + 1)) cut.push(words);
    }
    return cut;
  });

async function largeTextPhone(browser: Parameters<typeof openPhone>[0], patient: PhonePatient) {
  const phone = await openPhone(browser, patient);
  await phone.page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 200% }');
    document.adoptedStyleSheets = [sheet];
  });
  return phone;
}

async function expectWhole(page: Page, where: string): Promise<void> {
  for (const viewport of PHONES) {
    await page.setViewportSize(viewport);
    await expect.poll(() => cutWords(page), `${where}, ${viewport.width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
}

test('every page of the patient is whole with text twice the size', async ({ browser }) => {
  test.setTimeout(180_000);
  const patient = await makePhonePatient();
  await addReport(patient, 1, { leg: 4, back: 3, done: 'pelvic-tilt' });
  const { context, page } = await largeTextPhone(browser, patient);
  for (const path of PAGES) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectWhole(page, path);
  }
  await context.close();
});

test('the check-in and "It hurts" show their choices with text twice the size', async ({ browser }) => {
  test.setTimeout(120_000);
  const { context, page } = await largeTextPhone(browser, await makePhonePatient());
  await page.goto('/check-in');
  await page.getByRole('button', { name: 'None of these' }).click();
  await expectWhole(page, 'leg pain');
  await page.getByRole('group', { name: 'Leg pain' }).getByText('4', { exact: true }).click();
  await page.getByRole('group', { name: 'Back pain' }).getByText('2', { exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Foot, both legs' })).toBeVisible();
  await expectWhole(page, 'how far down');
  await page.goto('/routine');
  await page.getByRole('button', { name: 'It hurts' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('button', { name: /^Muscles working/ })).toBeInViewport({ ratio: 0.5 });
  await expect(sheet.getByRole('button', { name: /^Numb, weak/ })).toBeInViewport({ ratio: 0.9 });
  await expectWhole(page, 'it hurts');
  await context.close();
});

test('the questions before the visit are whole with text twice the size', async ({ browser }) => {
  const patient = await makePhonePatient();
  await askDemo(`update episodes set mode = 'discharged', discharged_on = $2 where id = $1`, [
    patient.episodeId,
    dateInNewYork(-1),
  ]);
  await askDemo(
    `insert into intakes (clinic_id, id, patient_id, episode_id, therapist_id)
     select clinic_id, $2, patient_id, $3, therapist_id from episodes where id = $1`,
    [patient.episodeId, v7(), v7()],
  );
  const { context, page } = await largeTextPhone(browser, patient);
  await page.goto('/before-visit');
  await expectWhole(page, 'warning signs');
  await page.getByRole('button', { name: 'None of these' }).click();
  await expect(page.getByRole('heading', { name: 'Where do you feel it?' })).toBeVisible();
  await expectWhole(page, 'where');
  await context.close();
});

import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from './accessible.ts';
import { enterAsPatient, enterAsStaff } from './demo.ts';
import { type OwnPatient, ownPatient } from './own-patient.ts';
import { pdfPages } from './pdf-pages.ts';

const FOUR = [
  { exercise: 'pelvic-tilt', timesPerDay: 2 },
  { exercise: 'glute-bridge', timesPerDay: 2 },
  { exercise: 'bird-dog' },
  { exercise: 'sciatic-slider-seated', side: 'right' },
] as const;

let patient: OwnPatient;

test.beforeAll(async () => {
  patient = await ownPatient({ items: FOUR });
});

test.beforeEach(async ({ context }) => {
  await enterAsStaff(context, 'therapist');
});

/** Share of pixels in a part of a picture that are not white. */
async function inked(png: Buffer, part: { left: number; top: number; width: number; height: number }) {
  const { data } = await sharp(png).extract(part).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 250).length / data.length;
}

for (const paper of ['a4', 'letter'] as const) {
  test(`four exercises are one sheet of ${paper}, its text can be selected, its figures are drawn`, async ({
    context,
  }, info) => {
    const answer = await context.request.get(`/print/${patient.patientId}/${paper}-phase-1.pdf`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    expect(answer.headers()['cache-control']).toBe('no-store');
    const pages = await pdfPages(context, await answer.body(), 2);
    expect(pages).toHaveLength(1);
    const [page] = pages;
    if (!page) throw new Error('no page');
    await info.attach('hand-out', { body: page.png, contentType: 'image/png' });
    for (const words of [
      'Your exercises, Nora',
      'Pelvic tilt on your back',
      'Glute bridge',
      'Bird dog',
      'right side',
      'Trouble starting, holding or feeling when I pee',
      'call 911 now',
      `${patient.name}, No. T-`,
      'Page 1 of 1',
    ]) {
      expect(page.text.replace(/\s+/g, ' ')).toContain(words);
    }
    expect([Math.round(page.width), Math.round(page.height)]).toEqual(
      paper === 'a4' ? [595, 842] : [612, 792],
    );
    // The frames of the first exercise hold a figure; the right margin holds nothing.
    const figures = { left: 80, top: 300, width: 340, height: 120 };
    expect(await inked(page.png, figures)).toBeGreaterThan(0.05);
    const margin = { left: Math.round(page.width * 2) - 60, top: 100, width: 50, height: 600 };
    expect(await inked(page.png, margin)).toBe(0);
  });
}

test('large type takes more sheets, and each has the warning signs', async ({ context }) => {
  const answer = await context.request.get(`/print/${patient.patientId}/a4-large-phase-1.pdf`);
  const pages = await pdfPages(context, await answer.body(), 1);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page.text).toContain('private');
});

test('the page shows the same sheet, for print and for those who listen', async ({ page }) => {
  await page.goto(`/print/${patient.patientId}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(patient.name);
  await expect(page.getByRole('heading', { name: 'Pelvic tilt on your back' })).toBeAttached();
  await expect(page.locator('svg.handout-page')).toHaveCount(1);
  await expect(page.locator('svg.handout-page text', { hasText: 'Bird dog' })).toBeVisible();
  await page.getByText('Large', { exact: true }).click();
  await expect(page).toHaveURL(/size=large/);
  await expect(page.locator('svg.handout-page').nth(1)).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page is accessible, ${colorScheme}, and paper stays white`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`/print/${patient.patientId}`);
    const sheet = page.locator('svg.handout-page').first();
    await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expectAccessible(page);
  });
}

test('without a program there is nothing to print, and the way to one', async ({ page, context }) => {
  const empty = await ownPatient();
  await page.goto(`/print/${empty.patientId}`);
  await expect(page.getByText('No program yet')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Choose a program' })).toBeVisible();
  const answer = await context.request.get(`/print/${empty.patientId}/a4-phase-1.pdf`);
  expect(answer.status()).toBe(404);
});

test('a patient’s phone gets no hand-out from the staff’s address', async ({ context }) => {
  await context.clearCookies();
  await enterAsPatient(context, patient.name);
  const answer = await context.request.get(`/print/${patient.patientId}/a4-phase-1.pdf`);
  expect(answer.status()).toBe(403);
});

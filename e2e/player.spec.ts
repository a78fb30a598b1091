import { expect, type Page, test } from '@playwright/test';
import { askDemo } from './demo.ts';
import { expectGood, makePhonePatient, openPhone, storedReports } from './phone-world.ts';

declare global {
  interface Window {
    /** What the page asked of the phone. */
    seen: { said: string[]; locks: number; actions: Record<string, (() => void) | null> };
  }
}

// The routine player: by thumb, keyboard and headset; leaving and coming back; what hurts.

const name = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, label: string | RegExp) => page.getByRole('button', { name: label });

async function openPlayer(page: Page): Promise<void> {
  await page.clock.install();
  await page.goto('/today');
  await page.getByRole('link', { name: 'Start' }).click();
  await page.waitForURL('**/routine');
  await expect(button(page, 'It hurts')).toBeVisible();
  await expect(page.locator('[data-live="true"]')).toBeAttached();
}

test('keys do what the thumb does', async ({ browser }) => {
  const { context, page } = await openPhone(browser, await makePhonePatient());
  await openPlayer(page);
  await button(page, /^(Start|Go now)$/).click();
  await page.locator('body').press('Space');
  await expect(button(page, 'Carry on')).toBeVisible();
  await page.locator('body').press('Space');
  await expect(button(page, 'Pause')).toBeVisible();
  const first = await name(page).textContent();
  await page.locator('body').press('ArrowRight');
  await expect(name(page)).not.toHaveText(first ?? '');
  await page.locator('body').press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Nothing done this time' })).toBeFocused();
  await context.close();
});

test('a closed tab: the place is kept for four hours', async ({ browser }) => {
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient);
  await openPlayer(page);
  await button(page, /^(Start|Go now)$/).click();
  for (let second = 0; second < 90; second += 10) await page.clock.runFor(10_000);
  await expect(name(page)).toContainText('bridge');
  await page.close();
  const back = await context.newPage();
  await back.goto('/routine');
  await expect(back.getByText('Welcome back. You are at', { exact: false })).toBeVisible();
  await expect(name(back)).toContainText('bridge');
  await back.close();

  // The first exercise is on its way to the therapist already, and is asked for only once.
  const late = await context.newPage();
  await late.clock.install({ time: Date.now() + 4 * 3_600_000 + 5 * 60_000 });
  await late.goto('/routine');
  await expect(button(late, 'It hurts')).toBeVisible();
  await expect(late.getByText('Welcome back.', { exact: false })).toHaveCount(0);
  await expect
    .poll(async () =>
      (await storedReports(patient)).flatMap(({ logs }) => logs.map(({ exercise }) => exercise)),
    )
    .toContain('pelvic-tilt');
  const all = (await storedReports(patient)).flatMap(({ logs }) => logs);
  expect(all.filter(({ exercise }) => exercise === 'pelvic-tilt')).toHaveLength(1);
  await context.close();
});

test('it hurts: time stops, plain choices, and the urgent path', async ({ browser }) => {
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient);
  await openPlayer(page);
  await button(page, /^(Start|Go now)$/).click();
  await button(page, 'It hurts').click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { name: 'Stop and rest. What do you feel?' })).toBeVisible();
  await expect(sheet.getByRole('button')).toHaveCount(5);
  await page.clock.runFor(60_000);
  await expect(sheet).toBeVisible();
  await expectGood(page, 'it hurts');
  await sheet.getByRole('button', { name: /Numb, weak or toilet trouble/ }).click();
  await expect(page.getByRole('heading', { name: 'Stop now. Which is it?' })).toBeFocused();
  await page.getByRole('button', { name: /Bowel accidents/ }).click();
  await expect(page.getByRole('heading', { name: 'Get help now' })).toBeFocused();
  await expect
    .poll(() => askDemo('select ticks from red_flag_reports where patient_id = $1', [patient.id]))
    .toEqual([{ ticks: ['bowel'] }]);
  await context.close();
});

test('sharp pain leaves an exercise out for today', async ({ browser }) => {
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient);
  await openPlayer(page);
  await button(page, /^(Start|Go now)$/).click();
  const first = (await name(page).textContent()) ?? '';
  await button(page, 'It hurts').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /More sore than before/ })
    .click();
  await page.getByRole('dialog').getByText('8', { exact: true }).click();
  await expect(page.getByText('We leave this one out today.', { exact: false })).toBeVisible();
  await expect(name(page)).not.toHaveText(first);
  await button(page, 'Next').click();
  await button(page, /^Save$/).click();
  await expect.poll(async () => (await storedReports(patient)).length).toBe(1);
  await page.goto('/today');
  await expect(page.getByText(`Left out today, because it hurt: ${first}.`, { exact: false })).toBeVisible();
  await page.goto('/routine');
  await expect(name(page)).toContainText('bridge');
  await context.close();
});

test('voice, headset and wake lock', async ({ browser }) => {
  const { context, page } = await openPhone(browser, await makePhonePatient());
  await page.addInitScript(() => {
    const seen: Window['seen'] = { said: [], locks: 0, actions: {} };
    window.seen = seen;
    Object.defineProperty(window, 'speechSynthesis', {
      value: { cancel: () => undefined, speak: ({ text }: { text: string }) => void seen.said.push(text) },
    });
    navigator.mediaSession.setActionHandler = (action, handler) => {
      seen.actions[action] = handler as (() => void) | null;
    };
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: async () => {
          seen.locks += 1;
          return { release: async () => undefined };
        },
      },
    });
  });
  await openPlayer(page);
  await button(page, /^(Start|Go now)$/).click();
  await expect.poll(() => page.evaluate(() => window.seen.said.length)).toBeGreaterThan(0);
  expect(await page.evaluate(() => window.seen.locks)).toBeGreaterThan(0);
  await page.getByRole('button', { name: /Voice/ }).click();
  const before = await page.evaluate(() => window.seen.said.length);
  await page.clock.runFor(20_000);
  expect(await page.evaluate(() => window.seen.said.length)).toBe(before);
  await page.evaluate(() => window.seen.actions.pause?.());
  await expect(button(page, 'Carry on')).toBeVisible();
  await page.evaluate(() => window.seen.actions.play?.());
  await expect(button(page, 'Carry on')).toHaveCount(0);
  const first = (await name(page).textContent()) ?? '';
  await page.evaluate(() => window.seen.actions.nexttrack?.());
  await expect(name(page)).not.toHaveText(first);
  await context.close();
});

test('upright, sideways, at 320 px and with large text the three buttons stay in sight', async ({
  browser,
}) => {
  // Six looks by axe.
  test.setTimeout(120_000);
  const { context, page } = await openPhone(browser, await makePhonePatient());
  await openPlayer(page);
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 844, height: 390 },
    { width: 320, height: 568 },
  ]) {
    await page.setViewportSize(viewport);
    const where = `player ${viewport.width} × ${viewport.height}`;
    for (const label of ['It hurts', /^(Start|Go now|Pause)$/, 'Next']) {
      await expect(button(page, label), where).toBeInViewport();
    }
    await expectGood(page, where);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
  for (const label of ['It hurts', /^(Start|Go now|Pause)$/, 'Next']) {
    await expect(button(page, label), 'large text').toBeInViewport({ ratio: 1 });
  }
  const ring = await page.locator('.player-ring').boundingBox();
  const buttons = await page.locator('.player-buttons').boundingBox();
  expect((ring?.y ?? 844) + (ring?.height ?? 844), 'the seconds stand above the buttons').toBeLessThanOrEqual(
    buttons?.y ?? 0,
  );
  await button(page, 'It hurts').click();
  const alarm = page.getByRole('dialog').getByRole('button', { name: /Numb, weak or toilet trouble/ });
  await expect(alarm, 'large text').toBeInViewport({ ratio: 1 });
  await context.close();
});

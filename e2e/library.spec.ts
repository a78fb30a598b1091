import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { askDemo, enterAsStaff } from './demo.ts';

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test.beforeEach(async ({ context }) => {
  await enterAsStaff(context, 'therapist');
});

test('finds an exercise by keyboard in spite of a typo, and opens it', async ({ page }) => {
  await page.goto('/library');
  await expect(page.getByRole('status').first()).toHaveText(/^\d+ of \d+ exercises$/);
  await page.getByRole('searchbox', { name: 'Search' }).focus();
  await page.keyboard.type('hamstrng strech');
  await expect(page).toHaveURL(/q=hamstrng\+strech/);
  await expect(page.getByRole('listitem').first()).toContainText('Hamstring');
  await page.getByLabel('Position').selectOption('supine');
  await expect(page).toHaveURL(/position=supine/);
  const link = page.getByRole('link', { name: /^Hamstring stretch lying/ });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hamstring stretch lying/);
});

test('a filter that nothing fits says so and offers the way back', async ({ page }) => {
  await page.goto('/library?category=aquatic&position=prone');
  await expect(page.getByText('No exercise matches.')).toBeVisible();
  await page.getByRole('link', { name: 'Show all exercises' }).click();
  await expect(page.getByRole('listitem').first()).toBeVisible();
});

test('an exercise moves, pauses, and leads to its neighbors', async ({ page }) => {
  await page.goto('/library/glute-bridge');
  const pause = page.getByRole('button', { name: 'Pause Glute bridge' });
  await pause.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play Glute bridge' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Evidence' })).toBeVisible();
  await page.getByRole('link', { name: 'One-leg bridge' }).click();
  await expect(page).toHaveURL(/single-leg-bridge/);
});

test('pictures are files that browsers keep, in two color schemes', async ({ request }) => {
  for (const variant of ['light', 'dark']) {
    const answer = await request.get(`/library/figures/glute-bridge/${variant}`);
    expect(answer.headers()['content-type']).toContain('image/svg+xml');
    expect(answer.headers()['cache-control']).toContain('max-age=86400');
    expect(await answer.text()).toContain('<svg');
  }
  expect((await request.get('/library/figures/somersault/light')).status()).toBe(404);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`list, exercise and form are accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of ['/library', '/library/prone-press-up', '/library/new?from=glute-bridge']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
    }
  });
}

test('nothing is lost on a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/library', '/library/glute-bridge', '/library/new']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

test('a therapist copies an exercise, changes it, adds a photo and archives it', async ({ page }) => {
  const name = `Bridge ${Date.now()}`;
  await page.goto('/library/glute-bridge');
  await page.getByRole('link', { name: 'Copy to ours' }).click();
  const field = page.getByLabel('Name', { exact: true });
  await field.fill('');
  await page.getByRole('button', { name: 'Save exercise' }).click();
  await expect(page.getByText('This can’t be empty.')).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill(name);
  await page.getByRole('button', { name: 'Save exercise' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('Ours', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Short cue').fill('Heels down');
  await page.getByRole('button', { name: 'Save exercise' }).click();
  await expect(page.getByText('Heels down').first()).toBeVisible();

  const picker = page.getByLabel('Photo or video file');
  await picker.setInputFiles({
    name: 'evil.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg onload="alert(1)"/>'),
  });
  await expect(page.getByText('The file was not taken. Nothing was kept.')).toBeVisible();
  const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer();
  await picker.setInputFiles({ name: 'bridge.jpg', mimeType: 'image/jpeg', buffer: photo });
  const image = page.getByRole('img', { name: `Photo 1 of ${name}` });
  await expect(image).toBeVisible();
  const src = (await image.getAttribute('src')) ?? '';
  const file = await page.request.get(src);
  expect(file.headers()).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('This exercise is archived.')).toBeVisible();
  await page.goto(`/library?q=${encodeURIComponent(name)}&from=own`);
  await expect(page.getByRole('link', { name })).toHaveCount(0);
  const [row] = await askDemo<{ copied: string }>(
    `select copied_from as copied from exercises where text->'en'->>'name' = $1`,
    [name],
  );
  expect(row?.copied).toBe('glute-bridge');
});

test('a therapist turns a joint to its limit, takes it back, and saves a figure of the clinic', async ({
  page,
}) => {
  const name = `Tilt ${Date.now()}`;
  await page.goto('/library/new?from=pelvic-tilt');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Save exercise' }).click();
  await page.getByRole('link', { name: 'Edit figure' }).click();
  const knee = page.getByRole('group', { name: 'Near leg' }).getByRole('slider', { name: 'Knee' });
  const before = await knee.inputValue();
  await knee.focus();
  await page.keyboard.press('End');
  await expect(page.getByText(/Held at the limit/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(knee).toHaveValue(before);
  await knee.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(knee).not.toHaveValue(before);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save figure' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const [row] = await askDemo<{ poses: number }>(
    `select jsonb_array_length(figure->'poses') as poses from exercises where text->'en'->>'name' = $1`,
    [name],
  );
  expect(row?.poses).toBeGreaterThan(0);
});

test('a manager looks and is offered nothing to change', async ({ browser }) => {
  const context = await browser.newContext();
  await enterAsStaff(context, 'manager');
  const page = await context.newPage();
  await page.goto('/library/glute-bridge');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glute bridge');
  await expect(page.getByRole('link', { name: 'Copy to ours' })).toHaveCount(0);
  expect((await page.goto('/library/new'))?.status()).toBe(404);
  await context.close();
});

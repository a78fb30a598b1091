import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { IMAGE_LIMIT } from '#lib/data/exercises/input.ts';
import { box, mp4, photo, pngOf } from '#lib/data/exercises/media-files.test-data.ts';
import messages from '#lib/i18n/messages/en/library.json' with { type: 'json' };
import { expectAccessible } from './accessible.ts';
import { askDemo, enterAsStaff } from './demo.ts';

const SENTENCE = messages.media.error;

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

/** A copy of a catalog exercise, opened in the figure editor. */
async function openFigure(page: Page, from: string, name: string): Promise<void> {
  await page.goto(`/library/new?from=${from}`);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Save exercise' }).click();
  await page.getByRole('link', { name: 'Edit figure' }).click();
  await expect(page.getByRole('button', { name: 'Save figure' })).toBeVisible({ timeout: 30_000 });
}

const figureOf = async (name: string) =>
  (
    await askDemo<{ figure: { view?: string; poses: object[] } | null }>(
      `select figure from exercises where text->'en'->>'name' = $1`,
      [name],
    )
  )[0]?.figure;

test('a therapist turns a joint to its limit, takes it back, and saves a figure of the clinic', async ({
  page,
}) => {
  const name = `Tilt ${Date.now()}`;
  await openFigure(page, 'pelvic-tilt', name);
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
  await page.waitForURL(/\/library\/own-/);
  expect((await figureOf(name))?.poses.length).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Edit figure' }).click();
  await page.getByRole('button', { name: 'Back to the figure of Pelvic tilt on your back' }).click();
  await page.waitForURL(/\/library\/own-/);
  expect(await figureOf(name)).toBeNull();
});

test('joints are dragged by pointer and pushed by arrow keys, and held where they go no further', async ({
  page,
}) => {
  await openFigure(page, 'knee-rolls', `Rolls ${Date.now()}`);
  await page.getByRole('radio', { name: 'Pose 2' }).check({ force: true });
  // Drawn by place: it points at the viewer.
  const knee = page.getByRole('button', { name: 'Right knee' });
  const across = page.getByRole('group', { name: 'Right leg' }).getByRole('slider', { name: 'Knee, across' });
  const start = Number(await across.inputValue());
  await knee.scrollIntoViewIfNeeded();
  const box = await knee.boundingBox();
  if (!box) throw new Error('The handle is not shown');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 20, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Number(await across.inputValue())).toBeLessThan(start);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await knee.focus();
  const dragged = Number(await across.inputValue());
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => Number(await across.inputValue())).toBeGreaterThan(dragged);
  for (let push = 0; push < 12; push += 1) await page.keyboard.press('Shift+ArrowLeft');
  await expect(knee).toHaveAttribute('data-held', 'true');
  await expect(page.getByText('Held at the limit: it goes no further.')).toBeVisible();
  await expectAccessible(page);
});

test('a new exercise gets its figure from a posture', async ({ page }) => {
  const name = `New ${Date.now()}`;
  await page.goto('/library/new');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Short cue').fill('Reach up');
  await page.getByLabel('Steps').fill('Stand tall.\nReach up.');
  await page.getByLabel('Picture in words').fill('A person stands and lifts one arm.');
  await page.getByLabel('How good is the evidence').fill('Our own experience.');
  await page.getByRole('group', { name: 'Stages' }).getByLabel('Chronic').selectOption('suited');
  await page.getByRole('button', { name: 'Save exercise' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Make a figure' }).click();
  await expect(page.getByRole('heading', { name: 'Which posture does it begin in?' })).toBeVisible({
    timeout: 30_000,
  });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Standing, from the front' }).click();
  await page.getByRole('radio', { name: 'Pose 2' }).check({ force: true });
  const wrist = page.getByRole('button', { name: 'Right wrist' });
  await wrist.focus();
  for (let push = 0; push < 8; push += 1) await page.keyboard.press('Shift+ArrowUp');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save figure' }).click();
  await page.waitForURL(/\/library\/own-/);
  const figure = await figureOf(name);
  expect(figure).toMatchObject({ view: 'front' });
  expect(figure?.poses[0]).not.toEqual(figure?.poses[1]);
});

test('filters are worked by keyboard, spoken, and kept in the address', async ({ page }) => {
  await page.goto('/library');
  const search = page.getByRole('search');
  for (const name of ['Stage', 'Category', 'Direction', 'Position', 'Equipment', 'Told by', 'Shown']) {
    await expect(search.getByRole('combobox', { name })).toBeVisible();
  }
  const before = await page.getByRole('status').first().textContent();
  await search.getByRole('combobox', { name: 'Told by' }).focus();
  await page.keyboard.type('Minutes');
  await expect(page).toHaveURL(/kind=minutes/);
  await expect(page.getByRole('status').first()).not.toHaveText(before ?? '');
  await page.reload();
  await expect(search.getByRole('combobox', { name: 'Told by' })).toHaveValue('minutes');
  await page.getByRole('link', { name: 'Clear all' }).press('Enter');
  await expect(page).toHaveURL(/library$/);
  await expect(page.getByRole('status').first()).toHaveText(before ?? '');
});

test('where it is used leads to the template and to the patient', async ({ page }) => {
  await page.goto('/library/glute-bridge');
  const used = page
    .getByRole('region', { name: 'Used in' })
    .or(page.locator('section', { hasText: 'Used in' }));
  const template = used.first().getByRole('link').last();
  const name = (await template.textContent()) ?? '';
  await template.press('Enter');
  await expect(page.getByText(`Exercises of the program ${name}`)).toBeVisible();
  await expect(page.getByRole('link', { name: /Glute bridge/ }).first()).toBeVisible();
  await page.goto('/library/glute-bridge');
  await used.first().getByRole('link').first().press('Enter');
  await page.waitForURL(/\/patients\//);
});

test('hostile and broken files are each refused with a plain sentence, and leave nothing', async ({
  page,
}) => {
  const name = `Refused ${Date.now()}`;
  await page.goto('/library/new?from=clamshell');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Save exercise' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 30_000 });
  const jpeg = await photo('jpeg');
  const files: [string, string, Buffer, string][] = [
    ['page.svg', 'image/svg+xml', Buffer.from('<svg><script>alert(1)</script></svg>'), SENTENCE.type],
    ['bomb.png', 'image/png', pngOf(100_000, 100_000), SENTENCE.pixels],
    ['two.jpg', 'image/jpeg', Buffer.concat([jpeg, Buffer.from('<script>1</script>')]), SENTENCE.mixed],
    ['big.jpg', 'image/jpeg', Buffer.concat([jpeg, Buffer.alloc(IMAGE_LIMIT)]), SENTENCE['image-size']],
    ['half.jpg', 'image/jpeg', jpeg.subarray(0, 200), SENTENCE.broken],
    ['claims.png', 'image/png', jpeg, SENTENCE.claim],
  ];
  const picker = page.getByLabel('Photo or video file');
  for (const [file, mimeType, buffer, sentence] of files) {
    await picker.setInputFiles({ name: file, mimeType, buffer });
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByText('The file was not taken. Nothing was kept.')).toBeVisible();
  }
  // Past the page, as a script would send them: over 10 MB, and under 50 MB.
  const [own] = await askDemo<{ id: string }>(`select id from exercises where text->'en'->>'name' = $1`, [
    name,
  ]);
  const address = `/api/v1/media?exerciseId=${own?.id}`;
  const origin = new URL(page.url()).origin;
  const send = (type: string, data: Buffer) =>
    page.request.post(address, { headers: { 'content-type': type, origin }, data });
  const big = await send('image/jpeg', Buffer.concat([jpeg, Buffer.alloc(IMAGE_LIMIT)]));
  expect(big.status()).toBe(422);
  expect(await big.json()).toMatchObject({ error: { fields: { file: 'image-size' } } });
  expect(big.headers()).toMatchObject({ 'x-content-type-options': 'nosniff' });
  const cut = await send(
    'video/mp4',
    Buffer.concat([mp4(), box('free', Buffer.alloc(IMAGE_LIMIT)), Buffer.from('x')]),
  );
  expect(await cut.json()).toMatchObject({ error: { fields: { file: 'broken' } } });
  const [row] = await askDemo<{ n: number }>(
    `select count(*)::int as n from exercise_media m join exercises x on x.id = m.exercise_id
     where x.text->'en'->>'name' = $1`,
    [name],
  );
  expect(row?.n).toBe(0);
  const whole = await send('video/mp4', Buffer.concat([mp4(), box('free', Buffer.alloc(IMAGE_LIMIT))]));
  expect(whole.status()).toBe(200);
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

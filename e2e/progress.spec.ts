import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { askDemo, enterAsPatient } from './demo.ts';

// My progress, Learn and Me on a phone: a sentence before the picture, what happens next, nothing that blames.

async function openPhone(browser: Browser, name: string, options = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
    ...options,
  });
  await enterAsPatient(context, name);
  return context.newPage();
}

/** Names of people whose headline is a rule. */
async function personWith(condition: string): Promise<string> {
  const [row] = await askDemo<{ name: string }>(
    `select patient_name as name from episode_status
     where clinic_id = app_clinic() and ${condition} order by patient_name limit 1`,
  );
  return row?.name ?? '';
}

/** Nothing sticks out to the side. */
async function expectNarrow(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
}

test('better, the same and worse each say so, and what happens next', async ({ browser }) => {
  const people = [
    // Long enough on the plan that a change can be judged.
    [
      await personWith(
        `headline_rule = 'CENTRAL' and program_started_on < to_char(now() - interval '30 days', 'YYYY-MM-DD')`,
      ),
      /is down from|moved up|can do more|easier now/,
    ],
    [await personWith(`headline_rule = 'NP-6W'`), /about the same|a little lower/],
    [await personWith(`headline_rule = 'PERIPH'`), 'Pain is going down the leg'],
  ] as const;
  for (const [name, sentence] of people) {
    const page = await openPhone(browser, name);
    await page.goto('/progress');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('My progress');
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(sentence);
    await expect(page.getByRole('heading', { name: 'What happens next' })).toBeVisible();
    await expect(page.getByRole('img', { name: /by week/ }).first()).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Less back pain in your day' })).toBeVisible();
    const words = await page.getByRole('main').textContent();
    expect(words).not.toMatch(/%|percent|streak/i);
    await expectAccessible(page, name);
    await expectNarrow(page);
    await page.context().close();
  }
});

test('the weeks stand as a table too, where a week without enough answers stays open', async ({
  browser,
}) => {
  const page = await openPhone(browser, await personWith(`headline_rule = 'CENTRAL'`));
  await page.goto('/progress');
  await page.getByText('Show the weeks as a table').click();
  const rows = page.getByRole('table', { name: /by week/ }).getByRole('row');
  expect(await rows.count()).toBeGreaterThan(2);
  await page.context().close();
});

test('somebody who began a few days ago is told that it is too early', async ({ browser }) => {
  const name = await personWith(`patient_name = 'Eilidh Ross'`);
  await askDemo(
    `update episodes set program_started_on = to_char(now() - interval '5 days', 'YYYY-MM-DD')
     where id = (select episode_id from episode_status where patient_name = $1)`,
    [name],
  );
  const page = await openPhone(browser, name);
  await page.goto('/progress');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Too early to say');
  await page.context().close();
});

test('Learn says why something fits now, works without scripts, and keeps the workspace with its date', async ({
  browser,
}) => {
  const name = await personWith(`headline_rule = 'CENTRAL'`);
  const plain = await openPhone(browser, name, { javaScriptEnabled: false });
  await plain.goto('/learn');
  await expect(plain.getByText(/^Why: /).first()).toBeVisible();
  await plain.getByText('Scans', { exact: true }).click();
  await expect(plain.getByText('A scan shows what your back looks like.', { exact: false })).toBeVisible();
  await plain.context().close();

  const page = await openPhone(browser, name, { viewport: { width: 320, height: 700 } });
  await page.goto('/learn');
  const workspace = page.getByRole('group', { name: 'Check your workspace' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Learn');
  // Where it fits now, the checklist is in a card that opens.
  if (!(await workspace.isVisible()))
    await page.locator('summary', { hasText: 'Your workspace' }).first().click();
  await workspace.getByLabel('Top of the screen at eye level.').check();
  await workspace.getByRole('button', { name: "Keep with today's date" }).click();
  await expect(workspace.getByText('Kept.')).toBeVisible();
  await expect(workspace.getByText(/of 5 were right/)).toBeVisible();
  await expectAccessible(page, 'learn', { wholeLength: true });
  await expectNarrow(page);
  await page.context().close();
});

test('Me: the look is kept, and every part is accessible in the dark', async ({ browser }) => {
  const page = await openPhone(browser, await personWith(`headline_rule = 'CENTRAL'`), {
    colorScheme: 'dark',
  });
  await page.goto('/today');
  await page.getByRole('link', { name: 'Me', exact: true }).click();
  await page.waitForURL('**/me');
  await page.getByRole('group', { name: 'Clothes' }).getByLabel('Green').check();
  await page.getByRole('button', { name: 'Save this look' }).click();
  await expect(page.getByText('Saved. You see it in your next routine.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('group', { name: 'Clothes' }).getByLabel('Green')).toBeChecked();
  await expectAccessible(page, 'me');
  await expectNarrow(page);
  await page.context().close();
});

test('with text twice the size the bar is Menu and Help, and Help stays', async ({ browser }) => {
  const page = await openPhone(browser, await personWith(`headline_rule = 'CENTRAL'`));
  await page.goto('/progress');
  const bar = page.getByRole('navigation', { name: 'Main' });
  await expect(bar.getByRole('link', { name: 'Learn' })).toBeVisible();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await expect(bar.getByRole('button', { name: 'Menu' })).toBeVisible();
  await expect(bar.getByRole('link', { name: 'Help' })).toBeVisible();
  await expect(bar.getByRole('link', { name: 'Learn' })).toBeHidden();
  await bar.getByRole('button', { name: 'Menu' }).click();
  await expect(bar.getByRole('link', { name: 'Learn' })).toBeVisible();
  await expect(bar.getByRole('link', { name: 'Me', exact: true })).toBeVisible();
  await expectNarrow(page);
  await page.context().close();
});

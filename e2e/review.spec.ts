import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { askDemo, enterAsStaff } from './demo.ts';

test('a manager follows a figure to the people behind it, and the look is written down', async ({
  page,
  context,
}) => {
  await enterAsStaff(context, 'manager');
  await page.goto('/review?weeks=26');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Adherence and outcomes');
  const link = page.getByRole('link', { name: /Not doing it: who they are/ });
  const count = Number.parseInt((await link.textContent()) ?? '', 10);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not doing it');
  await expect(page.getByText(`${count} of ${count} shown`)).toBeVisible();
  const [look] = await askDemo<{ n: number }>(
    `select count(*)::int as n from audit_events
     where verb = 'review.people' and detail->>'cell' = 'split:not-doing' and (detail->>'total')::int = $1`,
    [count],
  );
  expect(look?.n).toBeGreaterThan(0);
});

test('the drop-off can be read as a table, by keyboard', async ({ page, context }) => {
  await enterAsStaff(context, 'manager');
  await page.goto('/review?weeks=52');
  const asTable = page.getByRole('button', { name: 'Show as table' });
  await expect(page.locator('.recharts-surface').first()).toBeVisible();
  await asTable.focus();
  await page.keyboard.press('Enter');
  const table = page.getByRole('table', { name: /Share of people at each step/ });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Who',
    'Given',
    'Link sent',
    'Opened',
    'First report',
    'Week 2',
    'Week 4',
    'Week 6',
    'Week 12',
  ]);
  await expect(table.getByRole('row').nth(1).getByRole('link').first()).toHaveText(/^100%/);
});

test('what is shown can be taken along, with the filters that are set', async ({ page, context }) => {
  await enterAsStaff(context, 'manager');
  await page.goto('/review?weeks=26&stage=3');
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export these figures' }).click();
  const file = await saved;
  expect(new URL(file.url()).search).toBe('?weeks=26&stage=3');
  expect(file.suggestedFilename()).toMatch(/^review-.*\.zip$/);
});

test('a period without anybody says so, and a wrong one is explained', async ({ page, context }) => {
  await enterAsStaff(context, 'manager');
  await page.goto('/review?from=2020-01-01&to=2020-02-01');
  await expect(page.getByText('Nobody was under care in this period')).toBeVisible();
  await page.goto('/review?from=2026-02-01&to=2026-01-01');
  await expect(page.getByText('The first day lies after the last day.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Where people stop' })).toBeVisible();
});

test('a therapist sees only their own figures', async ({ page, context }) => {
  await enterAsStaff(context, 'therapist');
  await page.goto('/review');
  await expect(page.getByText(/^Your patients at/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'All therapists' })).toHaveCount(0);
  await expect(page.getByRole('row')).not.toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`review and people are accessible, ${colorScheme}`, async ({ page, context }) => {
    await enterAsStaff(context, 'manager');
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of ['/review', '/review?by=program', '/review/people?weeks=15&cell=active']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
    }
  });
}

test('nothing is lost on a narrow phone', async ({ page, context }) => {
  await enterAsStaff(context, 'manager');
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/review', '/review/people?weeks=15&cell=active']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
  // Tables stand as blocks there: nothing lies beside the screen, and a row is still a row.
  await page.goto('/review/people?weeks=15&cell=active');
  const row = page.getByRole('table').getByRole('row').nth(1);
  await expect(row.getByRole('cell')).toHaveCount(5);
  await expect(row.getByRole('cell').last()).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('columnheader', { name: 'Therapist' })).toBeAttached();
});

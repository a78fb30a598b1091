import { type Browser, type BrowserContext, expect as expectNow, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { keysAlive } from './keys-alive.ts';
import { askClinic, enterClinic, makeOwnClinic, type OwnClinic, removeOwnClinic } from './own-clinic.ts';

// A therapist's morning: everyone who needs a decision, one after the other, by keyboard alone.

const LEAST_FLAGGED = 20;
/** A page of the patient is asked for at every turn; a development server may be slow about it. */
const expect = expectNow.configure({ timeout: 30_000 });

let clinic: OwnClinic;

test.beforeAll(() => {
  test.setTimeout(600_000);
  clinic = makeOwnClinic();
});
test.afterAll(() => removeOwnClinic(clinic));

/** The keys that were pressed, counted; there is no other way to act in this file. */
class Keyboard {
  count = 0;
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.count += 1;
      await this.#page.keyboard.press(key);
    }
  }
}

async function signedIn(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await enterClinic(context, clinic, { membershipId: clinic.therapistId });
  return { context, page: await context.newPage() };
}

const bar = (page: Page) => page.getByRole('region', { name: 'Round' });

/** The page of a patient within the round, its keys alive: the server's count has arrived. */
async function patientShown(page: Page, earlier: string | null): Promise<string> {
  const name = page.getByRole('heading', { level: 1 });
  if (earlier !== null) await expect(name).not.toHaveText(earlier);
  await expect(bar(page)).toContainText(/\d+ of \d+ decided/);
  return (await name.textContent()) ?? '';
}

/** Snoozes the headline until the suggested day: a reason with the arrow keys, then sent. */
async function snooze(page: Page, keys: Keyboard): Promise<void> {
  await keys.press('z');
  const dialog = page.getByRole('dialog', { name: /^Snooze/ });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('radio').first().focus();
  await keys.press(' ', 'Control+Enter');
  await expect(dialog).toBeHidden();
}

test('the morning round, by keyboard alone', async ({ browser }) => {
  test.setTimeout(600_000);
  const { context, page } = await signedIn(browser);
  const keys = new Keyboard(page);
  await page.goto('/caseload');
  await expect(page.getByText(/^0 of \d+ decisions made/)).toBeVisible();
  const total = Number(/of (\d+)/.exec((await page.getByText(/decisions made/).textContent()) ?? '')?.[1]);
  expect(total).toBeGreaterThanOrEqual(LEAST_FLAGGED);

  await keysAlive(page);
  await keys.press('r');
  await page.waitForURL('**/patients/**');
  const met: string[] = [];
  for (let turn = 0; turn < total; turn += 1) {
    const name = await patientShown(page, met.at(-1) ?? null);
    met.push(name);
    const isUrgent = await page.getByRole('button', { name: 'Record outcome' }).isVisible();
    if (turn % 4 === 3 && !isUrgent) await snooze(page, keys);
    else await keys.press('e');
    if (turn < total - 1) await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(name);
  }
  await page.waitForURL('**/caseload');
  await expect(page.getByText(`${total} of ${total} decisions made`)).toBeVisible();

  // Each was met once, in two keys apiece, and the server holds a decision for each.
  expect(new Set(met).size).toBe(total);
  console.log(`morning round: ${total} patients, ${keys.count} keys`);
  expect(keys.count).toBeLessThanOrEqual(total * 2);
  const decided = await askClinic<{ n: number }>(
    clinic,
    'select count(distinct episode_id)::int as n from caseload_decisions where undone_at is null',
  );
  expect(decided[0]?.n).toBe(total);
  await context.close();

  // Another computer agrees: nothing of the round is kept in the first one.
  const other = await signedIn(browser);
  await other.page.goto('/caseload');
  await expect(other.page.getByText(`${total} of ${total} decisions made`)).toBeVisible();
  await expect(other.page.getByRole('button', { name: /round/i })).toHaveCount(0);
  await other.context.close();
});

test('a round under a filter walks those who pass it, and leads back to it', async ({ browser }) => {
  test.setTimeout(240_000);
  await askClinic(clinic, 'update caseload_decisions set undone_at = now(), undone_by = decided_by');
  const { context, page } = await signedIn(browser);
  const ready = await askClinic<{ name: string }>(
    clinic,
    'select patient_name as name from episode_status where group_rank = 5 order by group_since, tie_rank, episode_id',
  );
  expect(ready.length).toBeGreaterThan(2);
  await page.goto('/caseload?group=ready');
  await expect(page.getByText(`0 of ${ready.length} decisions made`)).toBeVisible();
  await keysAlive(page);
  await page.keyboard.press('r');
  await page.waitForURL('**/patients/**');
  for (const [index, { name }] of ready.entries()) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(bar(page)).toContainText(`${index} of ${ready.length} decided`);
    expect(new URL(page.url()).searchParams.get('list')).toBe('group=ready');
    await page.keyboard.press('e');
  }
  await page.waitForURL('**/caseload?group=ready');
  await context.close();
});

test('the page of a patient in the round is accessible, also at 200 %', async ({ browser }) => {
  test.setTimeout(240_000);
  await askClinic(
    clinic,
    'update caseload_decisions set undone_at = now(), undone_by = decided_by where undone_at is null',
  );
  const { context, page } = await signedIn(browser);
  await page.goto('/caseload');
  await page.getByRole('button', { name: /Start round/ }).click();
  await page.waitForURL('**/patients/**');
  await expect(bar(page)).toContainText(/\d+ of \d+ decided/);
  for (const width of [1440, 720, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expectAccessible(page, `round at ${width}`, { within: '[aria-label="Round"]' });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
  await context.close();
});

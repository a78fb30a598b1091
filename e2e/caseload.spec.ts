import { type Browser, expect as expectNow, type Page, test } from '@playwright/test';
import { v7 } from 'uuid';
import { expectAccessible } from './accessible.ts';
import { keysAlive } from './keys-alive.ts';
import { modal } from './modal.ts';
import { askClinic, enterClinic, makeOwnClinic, type OwnClinic, removeOwnClinic } from './own-clinic.ts';

// The list in two browsers at once: what one does the other hears; filters, quick acts, and the ways back.

const { BASE_URL = '' } = process.env;
/** Shorter than the 30 seconds in which a page without a stream would ask by itself. */
const expect = expectNow.configure({ timeout: 25_000 });

let clinic: OwnClinic;

test.describe.configure({ timeout: 240_000 });
test.beforeAll(() => {
  test.setTimeout(600_000);
  clinic = makeOwnClinic();
});
test.afterAll(() => removeOwnClinic(clinic));

async function openList(
  browser: Browser,
  membershipId: string,
  address = '/caseload',
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  await enterClinic(context, clinic, { membershipId });
  const page = await context.newPage();
  await page.goto(address);
  await keysAlive(page);
  return page;
}

type Row = { name: string; episodeId: string; patientId: string };

async function rowsOf(group: number): Promise<Row[]> {
  return askClinic<Row>(
    clinic,
    `select patient_name as name, episode_id as "episodeId", patient_id as "patientId" from episode_status
     where group_rank = $1 order by group_since, tie_rank, episode_id`,
    [group],
  );
}

async function firstOf(group: number): Promise<Row> {
  const [row] = await rowsOf(group);
  if (!row) throw new Error(`nobody in group ${group}`);
  return row;
}

const rowIn = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) });
const names = (page: Page) => page.locator('.case-row .case-who a').allTextContents();

test('a warning sign reaches an open list by itself, and nothing moves until it is asked for', async ({
  browser,
}) => {
  const page = await openList(browser, clinic.therapistId);
  const calm = await firstOf(6);
  const before = await names(page);
  const context = await browser.newContext();
  await enterClinic(context, clinic, { patientId: calm.patientId });
  const answer = await context.request.post('/api/v1/warnings', {
    headers: { origin: BASE_URL },
    data: {
      clientId: v7(),
      localDate: new Date().toISOString().slice(0, 10),
      timezone: 'UTC',
      madeAt: new Date().toISOString(),
      ticks: ['weakness'],
    },
  });
  expect(answer.ok()).toBe(true);
  const show = page.getByRole('button', { name: '1 new urgent red flag, show' });
  await expect(show).toBeVisible();
  expect(await names(page)).toEqual(before);
  await show.click();
  await expect(rowIn(page, calm.name)).toContainText(/weakness/i);
  expect((await names(page)).slice(0, 3)).toContain(calm.name);
  await context.close();
  await page.context().close();
});

test('what one therapist decides the other sees, and taking it back too', async ({ browser }) => {
  const here = await openList(browser, clinic.therapistId);
  const there = await openList(browser, clinic.colleagueId, '/caseload?mine=false');
  const { name } = await firstOf(3);
  await rowIn(here, name).getByRole('link', { name }).focus();
  await here.keyboard.press('e');
  await expect(here.getByText(`${name} is marked as reviewed.`)).toBeVisible();
  // A message with the focus stays.
  await here.getByRole('button', { name: 'Undo' }).focus();
  await expect(rowIn(here, name)).toContainText('Reviewed');
  await expect(rowIn(there, name)).toContainText('Reviewed');
  await here.getByRole('button', { name: 'Undo' }).click();
  await expect(rowIn(here, name)).not.toContainText('Reviewed');
  await expect(rowIn(there, name)).not.toContainText('Reviewed');
  await here.context().close();
  await there.context().close();
});

test('a snooze is taken back by its key, and the row stands where it stood', async ({ browser }) => {
  const page = await openList(browser, clinic.therapistId);
  const { name } = await firstOf(2);
  const before = await names(page);
  await rowIn(page, name).getByRole('link', { name }).focus();
  await page.keyboard.press('z');
  const dialog = page.getByRole('dialog', { name: /^Snooze/ });
  await dialog.getByRole('radio').first().check();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('Taken back.')).toBeVisible();
  await expect.poll(() => names(page)).toEqual(before);
  const [flag] = await askClinic<{ n: number }>(
    clinic,
    `select count(*)::int as n from audit_events where verb in ('flag.snooze', 'flag.wake') and verdict = 'allowed'`,
  );
  expect(flag?.n).toBe(2);
  await page.context().close();
});

test('a message is recalled before it leaves, and the patient never has it', async ({ browser }) => {
  const page = await openList(browser, clinic.therapistId);
  const { name, episodeId } = await firstOf(5);
  await rowIn(page, name).getByRole('link', { name }).focus();
  await page.keyboard.press('m');
  await page
    .getByRole('dialog', { name: /^Message/ })
    .getByRole('textbox')
    .fill('Sent to the wrong person');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Taken back.')).toBeVisible();
  const messages = await askClinic<{ recalled: boolean }>(
    clinic,
    `select recalled_at is not null as recalled from messages where episode_id = $1 and body like 'Sent to the wrong%'`,
    [episodeId],
  );
  expect(messages).toEqual([{ recalled: true }]);
  await page.context().close();
});

test('an urgent row can be answered or handed over, not snoozed; both see the handover', async ({
  browser,
}) => {
  const here = await openList(browser, clinic.therapistId);
  const there = await openList(browser, clinic.colleagueId);
  const { name } = await firstOf(1);
  const row = rowIn(here, name);
  await expect(row.getByRole('button', { name: /Snooze/ })).toHaveCount(0);
  await row.getByRole('link', { name }).focus();
  await here.keyboard.press('z');
  await expect(here.getByRole('dialog', { name: /^Snooze/ })).toHaveCount(0);
  await here.keyboard.press('h');
  const dialog = here.getByRole('dialog', { name: /^Hand over/ });
  await expect(dialog).toContainText('its clock runs on');
  await expectAccessible(here, 'hand over');
  await dialog.getByRole('radio', { name: 'On duty today' }).check();
  await here.keyboard.press('Control+Enter');
  await expect(here.getByText(`${name} is handed over`)).toBeVisible();
  const strip = here.getByRole('region', { name: 'Handovers' });
  await expect(strip).toContainText('has not taken over yet');
  const incoming = there.getByRole('region', { name: 'Handovers' });
  await expect(incoming).toContainText(name);
  await incoming.getByRole('button', { name: /I have it/ }).click();
  await expect(strip).toContainText('Taken over');
  const [flag] = await askClinic<{ open: boolean }>(
    clinic,
    `select bool_and(acknowledged_at is null) as open from flags f join episode_status s on s.episode_id = f.episode_id
     where s.patient_name = $1 and f.severity = 'urgent' and f.cleared_at is null`,
    [name],
  );
  expect(flag?.open).toBe(true);
  await here.context().close();
  await there.context().close();
});

test('a call is logged from the row: one act that answers the flag, with its outcome', async ({
  browser,
}) => {
  const here = await openList(browser, clinic.therapistId, '/caseload?mine=false');
  const { name, patientId } = await firstOf(1);
  await rowIn(here, name).getByRole('button', { name: 'Log the call' }).click();
  const dialog = modal(here);
  await dialog.getByRole('button', { name: 'Save the call' }).click();
  await expect(dialog.getByText('Choose one.')).toBeVisible();
  await dialog.getByText('Left a message').click();
  await expectAccessible(here, 'call');
  await dialog.getByRole('button', { name: 'Save the call' }).click();
  await expect(here.getByText('Call saved.')).toBeVisible();
  const acts = await askClinic(
    clinic,
    `select a.kind, a.detail->>'outcome' as outcome, f.acknowledged_at is not null as "isSeen",
       (select count(*)::int from audit_events e where e.patient_id = a.patient_id and e.verb = 'act.call') as audits
     from acts a join flags f on f.clinic_id = a.clinic_id and f.id = a.flag_id where a.patient_id = $1`,
    [patientId],
  );
  expect(acts).toEqual([{ kind: 'call', outcome: 'left-message', isSeen: true, audits: 1 }]);
  await here.context().close();
});

test('filters stay in the address; when nobody passes, the groups that match are offered', async ({
  browser,
}) => {
  const page = await openList(browser, clinic.therapistId);
  await page.getByRole('button', { name: 'Filters' }).click();
  const stage = page.getByLabel('Stage', { exact: true });
  await stage.selectOption('2');
  await page.waitForURL('**/caseload?stage=2');
  const flags = page.getByLabel('Flag', { exact: true });
  await expect(flags).toBeEnabled();
  await page.keyboard.press('Escape');
  const inUse = page.getByRole('navigation', { name: 'Filters in use' });
  await expect(inUse).toContainText('Exacerbating');
  await expectAccessible(page, 'filtered');
  await page.reload();
  await expect(inUse).toContainText('Exacerbating');
  const { name } = await firstOf(3);
  await page.goto(`/caseload?group=urgent&name=${encodeURIComponent(name)}`);
  await expect(page.getByText('These groups match:')).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Needs review 1/ })
    .last()
    .click();
  await page.waitForURL('**group=review**');
  await expect(rowIn(page, name)).toBeVisible();
  await page.context().close();
});

test('keys rest while somebody types, and can be switched off', async ({ browser }) => {
  const page = await openList(browser, clinic.therapistId);
  await page.keyboard.press('/');
  await page.keyboard.type('jr');
  await expect(page.getByLabel('Filter by name')).toHaveValue('jr');
  await expect(page).toHaveURL(/name=jr/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/name=/);
  await page.keyboard.press('?');
  const map = page.getByRole('dialog', { name: 'Keys' });
  await expect(map).toContainText('hand over to a colleague');
  await map.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.keyboard.press('r');
  await expect(modal(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/caseload$/);
  await page.context().close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the list is accessible and loses nothing when narrow, ${colorScheme}`, async ({ browser }) => {
    const page = await openList(browser, clinic.therapistId, '/caseload?mine=false', { colorScheme });
    // 720 px wide is a 1440 px screen at 200 %.
    for (const width of [1440, 720, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expectAccessible(page, `${colorScheme} ${width}`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${width}`).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });
}

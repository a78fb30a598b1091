import { type Browser, expect as expectNow, type Page, test } from '@playwright/test';
import { v7 } from 'uuid';
import { expectAccessible } from './accessible.ts';
import { keysAlive } from './keys-alive.ts';
import { askClinic, enterClinic, makeOwnClinic, type OwnClinic, removeOwnClinic } from './own-clinic.ts';

// Messages with patients, from the staff's side.

const { BASE_URL = '' } = process.env;
const expect = expectNow.configure({ timeout: 25_000 });

let clinic: OwnClinic;

test.describe.configure({ timeout: 240_000 });
test.beforeAll(() => {
  test.setTimeout(600_000);
  clinic = makeOwnClinic();
});
test.afterAll(() => removeOwnClinic(clinic));

type Person = { name: string; episodeId: string; patientId: string };

async function person(index: number): Promise<Person> {
  const rows = await askClinic<Person>(
    clinic,
    `select s.patient_name as name, s.episode_id as "episodeId", s.patient_id as "patientId" from episode_status s
     where s.group_rank in (2, 3) and not exists (select from messages m where m.episode_id = s.episode_id)
     order by s.patient_name offset $1 limit 1`,
    [index],
  );
  const [row] = rows;
  if (!row) throw new Error('nobody is left');
  return row;
}

/** What a patient wrote, minutes ago. */
async function writes({ patientId, episodeId }: Person, body: string, minutes: number): Promise<void> {
  await askClinic(
    clinic,
    `insert into messages (clinic_id, id, patient_id, episode_id, body, created_at, leaves_at)
     select $1, $2, $3, $4, $5, at, at from (select now() - $6 * interval '1 minute' as at) t`,
    [clinic.clinicId, v7(), patientId, episodeId, body, minutes],
  );
}

async function open(browser: Browser, address: string, width = 1440): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  await enterClinic(context, clinic, { membershipId: clinic.therapistId });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const waitingList = (page: Page) => page.getByRole('region', { name: /Need an answer/ });
const link = (page: Page) => page.getByRole('link', { name: /^Messages/ });

test('who waits longest comes first; reading marks, answering settles, and the bar counts', async ({
  browser,
}) => {
  const [first, second] = [await person(0), await person(1)];
  await writes(second, 'Is the bridge meant to pull?', 20);
  await writes(first, 'May I swim?', 90);
  const page = await open(browser, '/messages');
  const lines = waitingList(page).getByRole('listitem');
  await expect(lines.first()).toBeVisible();
  const waitingBefore = await lines.count();
  await expect(link(page)).toHaveAccessibleName(`Messages, ${waitingBefore} need an answer`);
  const order = await lines.allTextContents();
  expect(order.findIndex((text) => text.includes(first.name))).toBeLessThan(
    order.findIndex((text) => text.includes(second.name)),
  );
  await expect(lines.filter({ hasText: first.name })).toContainText('1 new');
  await expect(page.getByText('Not for emergencies.')).toBeVisible();
  await expectAccessible(page, 'list');

  await lines.filter({ hasText: first.name }).getByRole('link').click();
  await page.waitForURL('**/messages/**');
  const thread = page.getByRole('region', { name: first.name });
  await expect(thread).toContainText('May I swim?');
  await expect(thread).toContainText('Read today');
  await expect(lines.filter({ hasText: first.name })).not.toContainText('1 new');
  await expectAccessible(page, 'thread');

  await thread.getByRole('textbox').fill('Yes, on your back first.');
  await page.keyboard.press('Control+Enter');
  await expect(thread.getByRole('listitem').last()).toBeAttached();
  await expect(thread).toContainText('Leaves in a few seconds');
  await expect(lines.filter({ hasText: first.name })).toHaveCount(0);
  await expect(link(page)).toHaveAccessibleName(new RegExp(`Messages(, ${waitingBefore - 1} need)?`));
  await page.context().close();
});

test('an answer is taken back before it leaves, and the patient waits again', async ({ browser }) => {
  const someone = await person(0);
  await writes(someone, 'Can I lift the baby?', 5);
  const page = await open(browser, `/messages/${someone.episodeId}`);
  const thread = page.getByRole('region', { name: someone.name });
  await thread.getByRole('textbox').fill('For somebody else');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(thread).toContainText('Taken back before it left');
  await expect(waitingList(page)).toContainText(someone.name);
  await page.context().close();
});

test('a thread that needs no answer is marked by its key, and comes back the same way', async ({
  browser,
}) => {
  const someone = await person(0);
  await writes(someone, 'Thank you!', 5);
  const page = await open(browser, `/messages/${someone.episodeId}`);
  await expect(page.getByRole('region', { name: someone.name })).toContainText('Read today');
  await keysAlive(page);
  await page.keyboard.press('e');
  await expect(page.getByText(/needs no answer\./)).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Threads' })).toContainText(someone.name);
  await expect(waitingList(page).filter({ hasText: someone.name })).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(waitingList(page)).toContainText(someone.name);
  await page.context().close();
});

test('a message reaches the open page by itself, and so does what the patient has read', async ({
  browser,
}) => {
  const someone = await person(0);
  await askClinic(
    clinic,
    `insert into messages (clinic_id, id, patient_id, episode_id, author_id, body, created_at, leaves_at)
     values ($1, $2, $3, $4, $5, 'How was the week?', now() - interval '1 day', now() - interval '1 day')`,
    [clinic.clinicId, v7(), someone.patientId, someone.episodeId, clinic.therapistId],
  );
  const page = await open(browser, `/messages/${someone.episodeId}`);
  const thread = page.getByRole('region', { name: someone.name });
  await expect(thread).toContainText('Not read yet');
  await keysAlive(page);
  const phone = await browser.newContext();
  await enterClinic(phone, clinic, { patientId: someone.patientId });
  const now = new Date().toISOString();
  const post = async (path: string, data: object) => {
    const answer = await phone.request.post(path, { headers: { origin: BASE_URL }, data });
    expect(answer.ok(), await answer.text()).toBe(true);
  };
  await post('/api/v1/messages/read', { upTo: now });
  await expect(thread).toContainText(/Read by .* today/);
  await post('/api/v1/messages', {
    clientId: v7(),
    localDate: now.slice(0, 10),
    timezone: 'UTC',
    madeAt: now,
    body: 'Better than the last one',
  });
  await expect(thread).toContainText('Better than the last one');
  await expect(waitingList(page)).toContainText(someone.name);
  await phone.close();
  await page.context().close();
});

test('on a phone the list and the thread are two pages', async ({ browser }) => {
  const someone = await person(0);
  await writes(someone, 'One question', 5);
  for (const width of [390, 320]) {
    const page = await open(browser, '/messages', width);
    await expectAccessible(page, `list ${width}`);
    await page.getByRole('link', { name: new RegExp(someone.name) }).click();
    await page.waitForURL('**/messages/**');
    await expect(page.getByRole('navigation', { name: 'Threads' })).toBeHidden();
    await expectAccessible(page, `thread ${width}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: 'All messages' }).click();
    await expect(page.getByRole('navigation', { name: 'Threads' })).toBeVisible();
    await page.context().close();
  }
});

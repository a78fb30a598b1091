import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { askDemo, enterAsPatient } from './demo.ts';

// Messages with the therapist on a phone: sent once whatever the network does, read marks both ways.

const NAME = 'Beth Carmody';
async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  await enterAsPatient(context, NAME);
  return context.newPage();
}

const ofPatient = `patient_id = (select id from patients where given_name || ' ' || family_name = '${NAME}')`;

const stored = (body: string) =>
  askDemo<{ client_id: string }>(`select client_id from messages where ${ofPatient} and body = $1`, [body]);

test.beforeEach(async () => {
  await askDemo(`delete from messages where ${ofPatient}`);
});

test('a message is sent, and the therapist’s reading shows', async ({ browser }) => {
  const page = await openPhone(browser);
  await page.goto('/my-messages');
  await expect(page.getByText('Not for emergencies.')).toBeVisible();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Write a few words first.')).toBeVisible();
  await page.getByLabel('Your message').fill('May I walk more?');
  await page.getByRole('button', { name: 'Send' }).click();
  const bubble = page.getByRole('listitem').filter({ hasText: 'May I walk more?' });
  await expect(bubble).toContainText('Sent');
  expect(await stored('May I walk more?')).toHaveLength(1);
  await askDemo(`update messages set read_at = now() where ${ofPatient} and author_id is null`);
  await page.reload();
  await expect(bubble).toContainText('Read');
  await expectAccessible(page);
  await page.context().close();
});

test('without a network it waits on the phone and is then sent once', async ({ browser }) => {
  const page = await openPhone(browser);
  await page.goto('/my-messages');
  await page.context().setOffline(true);
  await page.getByLabel('Your message').fill('Written in the basement');
  await page.getByRole('button', { name: 'Send' }).click();
  const bubble = page.getByRole('listitem').filter({ hasText: 'Written in the basement' });
  await expect(bubble).toContainText('Waits on this phone');
  expect(await stored('Written in the basement')).toHaveLength(0);
  await page.context().setOffline(false);
  await expect(bubble).toContainText('Sent', { timeout: 20_000 });
  await expect(bubble).toHaveCount(1);
  expect(await stored('Written in the basement')).toHaveLength(1);
  await page.context().close();
});

test('the same message again changes nothing; other words under its id are refused', async ({ browser }) => {
  const page = await openPhone(browser);
  await page.goto('/my-messages');
  const send = (body: string) =>
    page.evaluate(async (text) => {
      const response = await fetch('/api/v1/messages', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          clientId: '019a0000-0000-7000-8000-000000000001',
          localDate: new Date().toISOString().slice(0, 10),
          timezone: 'UTC',
          madeAt: new Date().toISOString(),
          body: text,
        }),
      });
      return response.status;
    }, body);
  expect(await send('First words')).toBe(200);
  expect(await send('First words')).toBe(200);
  expect(await send('Other words')).toBe(409);
  expect(await stored('First words')).toHaveLength(1);
  expect(await stored('Other words')).toHaveLength(0);
  await page.context().close();
});

test('the therapist’s message stands on Today, counts in the bar, and is marked as read once', async ({
  browser,
}) => {
  await askDemo(
    `insert into messages (clinic_id, id, patient_id, episode_id, author_id, body)
     select clinic_id, gen_random_uuid(), patient_id, id, therapist_id, 'Well done so far.' from episodes where ${ofPatient}
     order by opened_on desc limit 1`,
  );
  const page = await openPhone(browser);
  await page.goto('/today');
  await expect(page.getByText('Well done so far.')).toBeVisible();
  await expect(page.getByRole('link', { name: /Messages.*1 new/ })).toBeVisible();
  await page.getByRole('button', { name: 'I have read it' }).click();
  await expect(page.getByText('Well done so far.')).toBeHidden();
  const read = await askDemo(`select 1 from messages where ${ofPatient} and read_at is not null`);
  expect(read).toHaveLength(1);
  await page.goto('/my-messages');
  await expect(page.getByText('Well done so far.')).toBeVisible();
  await page.context().close();
});

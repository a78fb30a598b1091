import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { askDemo, enterAsPatient } from './demo.ts';

// Reminders on a phone: times, the phone's own consent, one tap to stop it all, a calendar address, a link of a mail.

const NAME = 'David Lowe';
const ofPatient = `patient_id = (select id from patients where given_name || ' ' || family_name = '${NAME}')`;

async function openPhone(browser: Browser, prepare = async (_: BrowserContext) => {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  await prepare(context);
  await enterAsPatient(context, NAME);
  return context.newPage();
}

test.beforeEach(async () => {
  for (const table of ['reminder_sends', 'reminder_plans', 'push_subscriptions', 'calendar_feeds']) {
    await askDemo(`delete from ${table} where ${ofPatient}`);
  }
});

test('times are chosen, refused in the quiet hours, kept, and stopped with one tap', async ({ browser }) => {
  const page = await openPhone(browser);
  await page.goto('/me/reminders');
  await expect(page.getByRole('heading', { name: 'No reminders yet' })).toBeVisible();
  await page.getByLabel('Time 1', { exact: true }).fill('22:00');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('One time lies in your quiet hours.', { exact: false })).toBeVisible();
  await page.getByLabel('Time 1', { exact: true }).fill('08:30');
  await page.getByRole('button', { name: 'Add a time' }).click();
  await page.getByLabel('Time 2', { exact: true }).fill('18:15');
  await page.getByLabel('Once more later', { exact: false }).check();
  await page.getByLabel('Once more at').fill('20:00');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Reminders are on' })).toBeVisible();
  await expect(page.getByText(/At 8:30.AM and 6:15.PM, on the days of your plan/)).toBeVisible();
  const plans = await askDemo(`select times, second_at, set_by from reminder_plans where ${ofPatient}`);
  expect(plans).toEqual([{ times: ['08:30', '18:15'], second_at: '20:00', set_by: 'patient' }]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stop all reminders' }).click();
  await expect(page.getByRole('heading', { name: 'Reminders are stopped' })).toBeVisible();
  const stopped = await askDemo(`select 1 from reminder_plans where ${ofPatient} and stopped_at is not null`);
  expect(stopped).toHaveLength(1);
  await page.context().close();
});

test('the calendar address says when and nothing of whom, until it is ended', async ({
  browser,
  playwright,
}) => {
  const page = await openPhone(browser);
  await page.goto('/me/reminders');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Reminders are on' })).toBeVisible();
  await page.getByRole('button', { name: 'Make a calendar link' }).click();
  const address = page.getByLabel('Your link');
  await expect(address).toHaveValue(/\/api\/v1\/calendar\/[\w-]{64}\.ics$/);
  const path = new URL(await address.inputValue()).pathname;
  const stranger = await playwright.request.newContext({ baseURL: process.env.BASE_URL ?? '' });
  const answer = await stranger.get(path);
  expect(answer.headers()['content-type']).toContain('text/calendar');
  const text = await answer.text();
  expect(text).toContain('SUMMARY:Sturdy routine');
  expect(text).not.toMatch(/Lowe|David|pain|back|DESCRIPTION/);
  expect((await stranger.get(`${path.slice(0, -6)}AA.ics`)).status()).toBe(404);
  await page.getByRole('button', { name: 'End this link' }).click();
  await expect(page.getByText('The link has ended.')).toBeVisible();
  expect((await stranger.get(path)).status()).toBe(404);
  await stranger.dispose();
  await page.context().close();
});

test('a stop link looks the same for everyone, and a wrong one stops nothing', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto('/reminders/stop/not-a-link');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stop reminders');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stop all reminders' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work');
  await context.close();
});

/** A push service can't be reached from a test: the browser's own part answers as one that was given an address. */
async function givePushAddress(context: BrowserContext): Promise<void> {
  await context.grantPermissions(['notifications']);
  await context.addInitScript(() => {
    const keys = {
      p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
      auth: 'tBHItJI5svbpez7KI4CCXg',
    };
    const endpoint = 'https://fcm.googleapis.com/fcm/send/e2e-address';
    let isOn = false;
    const subscription = {
      endpoint,
      toJSON: () => ({ endpoint, keys }),
      unsubscribe: async () => {
        isOn = false;
        return true;
      },
    };
    const registration = {
      pushManager: {
        getSubscription: async () => (isOn ? subscription : null),
        subscribe: async () => {
          isOn = true;
          return subscription;
        },
      },
    };
    const container = {
      register: async () => registration,
      getRegistration: async () => registration,
      getRegistrations: async () => [],
      ready: Promise.resolve(registration),
      controller: null,
      addEventListener: () => {},
      removeEventListener: () => {},
    };
    Object.defineProperty(navigator, 'serviceWorker', { get: () => container });
    Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
    Notification.requestPermission = async () => 'granted';
  });
}

test('the phone is turned on, tried and turned off', async ({ browser }) => {
  const page = await openPhone(browser, givePushAddress);
  await page.goto('/me/reminders');
  await page.getByRole('button', { name: 'Turn on for this phone' }).click();
  await expect(page.getByText('This phone is ready.', { exact: true })).toBeVisible();
  const [phone] = await askDemo<{ endpoint: string; ended: boolean }>(
    `select endpoint, ended_at is not null as ended from push_subscriptions where ${ofPatient}`,
  );
  expect(phone).toEqual({ endpoint: 'https://fcm.googleapis.com/fcm/send/e2e-address', ended: false });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Reminders are on' })).toBeVisible();
  await page.getByRole('button', { name: 'Send one to try it' }).click();
  await expect(page.getByText('One comes within a minute or two.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'A try' })).toBeVisible();
  await page.getByRole('button', { name: 'Turn off for this phone' }).click();
  await expect(page.getByRole('button', { name: 'Turn on for this phone' })).toBeVisible();
  const ended = await askDemo(
    `select 1 from push_subscriptions where ${ofPatient} and ended_why = 'patient'`,
  );
  expect(ended).toHaveLength(1);
  await page.context().close();
});

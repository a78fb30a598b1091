import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { v7 } from 'uuid';
import { askDemo, enterAsPatientId } from './demo.ts';
import {
  dateInNewYork,
  keptPages,
  makePhonePatient,
  openPhone,
  openUntilKept,
  type PhonePatient,
  storedReports,
} from './phone-world.ts';
import { startWorkerProxy } from './worker-proxy.ts';

// What waits on the phone: sent exactly once whatever happens in between, never under another person, never lost without
// a word.

test.describe.configure({ timeout: 240_000 });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const banner = (page: Page) => page.getByText(/entr(y|ies) waits?\./);

type Entry = { clientId: string; localDate: string; timezone: string; madeAt: string; leg: number };

const reportOf = (leg: number, clientId = v7()): Entry => ({
  clientId,
  localDate: dateInNewYork(),
  timezone: 'America/New_York',
  madeAt: new Date().toISOString(),
  leg,
});

/** Puts reports into the phone's own queue, as the app does. */
async function queueReports(page: Page, bodies: readonly Entry[]): Promise<void> {
  await page.evaluate(async (reports) => {
    const owner = document.querySelector<HTMLMetaElement>('meta[name="sturdy-owner"]')?.content ?? '';
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('sturdy', 1);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction('outbox', 'readwrite');
    for (const [index, body] of reports.entries()) {
      transaction.objectStore('outbox').put({
        id: `report/${body.clientId}`,
        kind: 'report',
        path: '/api/v1/reports',
        body,
        owner,
        queuedAt: Date.now() + index,
        refusal: null,
      });
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, bodies);
}

const post = (page: Page, path: string, body: unknown) =>
  page.evaluate(
    async ([address, text]) => {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: text,
      });
      return response.status;
    },
    [path, JSON.stringify(body)] as const,
  );

/** Answers a check-in until numbness, and leaves the exercises for later. */
async function checkIn(page: Page, leg = '4'): Promise<void> {
  await page.getByRole('button', { name: 'None of these' }).click();
  await page.getByRole('group', { name: 'Leg pain' }).getByText(leg, { exact: true }).click();
  await page.getByRole('group', { name: 'Back pain' }).getByText('2', { exact: true }).click();
  await page.getByRole('group', { name: 'How far down' }).getByText('Back', { exact: true }).click();
  await page
    .getByRole('group', { name: /Numbness/ })
    .getByText('None', { exact: true })
    .click();
  await page.getByRole('button', { name: 'Not yet, later today' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you, Robin' })).toBeVisible();
}

test('500 entries of two tabs arrive once each, although every third answer is lost after it was stored', async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient, { serviceWorkers: 'block' });
  await page.goto('/help');
  const other = await context.newPage();
  await other.goto('/help');
  await context.setOffline(true);
  await queueReports(
    page,
    Array.from({ length: 250 }, (_, index) => reportOf(index % 11)),
  );
  await queueReports(
    other,
    Array.from({ length: 250 }, (_, index) => reportOf(index % 11)),
  );
  let answers = 0;
  let lost = 0;
  await context.route('**/api/v1/reports', async (route) => {
    const response = await route.fetch();
    answers += 1;
    if (answers % 10 < 3) {
      lost += 1;
      await route.abort('connectionreset');
    } else await route.fulfill({ response });
  });
  await context.setOffline(false);
  const count = async () => {
    const [row] = await askDemo<{ all: number; ids: number }>(
      'select count(*)::int as all, count(distinct client_id)::int as ids from reports where patient_id = $1',
      [patient.id],
    );
    return row;
  };
  const waiting = (tab: Page) =>
    tab.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const request = indexedDB.open('sturdy', 1);
          request.onsuccess = () => {
            const all = request.result.transaction('outbox').objectStore('outbox').count();
            all.onsuccess = () => {
              request.result.close();
              resolve(all.result);
            };
          };
        }),
    );
  await expect.poll(() => waiting(page), { timeout: 360_000, intervals: [2_000] }).toBe(0);
  expect(await count()).toEqual({ all: 500, ids: 500 });
  expect(lost).toBeGreaterThanOrEqual(150);
  await context.close();
});

test('the same id with other content is a conflict, and the first stays', async ({ browser }) => {
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient);
  await page.goto('/help');
  const first = reportOf(3);
  expect(await post(page, '/api/v1/reports', first)).toBe(200);
  expect(await post(page, '/api/v1/reports', { ...first, leg: 9 })).toBe(409);
  expect(await post(page, '/api/v1/reports', { ...first, sentAt: new Date().toISOString() })).toBe(200);
  expect((await storedReports(patient)).map(({ leg }) => leg)).toEqual([3]);
  await context.close();
});

test('a warning sign among garbage is stored and alerted', async ({ browser }) => {
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient);
  await page.goto('/help');
  const status = await post(page, '/api/v1/reports', {
    clientId: 'nonsense',
    localDate: '31/02/banana',
    timezone: 42,
    leg: 'very',
    gate: ['bladder', 'volcano'],
    exercises: 'all of them',
    extra: { deep: [null] },
  });
  expect(status).toBe(422);
  const stored = await askDemo<{ ticks: string[]; date: string; alerts: number }>(
    `select w.ticks, w.local_date as date, (select count(*)::int from outbox o where o.clinic_id = w.clinic_id
       and o.dedupe_key = 'red-flag:' || w.client_id) as alerts
     from red_flag_reports w where w.patient_id = $1`,
    [patient.id],
  );
  expect(stored).toEqual([{ ticks: ['bladder'], date: dateInNewYork(), alerts: 1 }]);
  await context.close();
});

test('on a shared phone nothing of one person is shown, kept or sent under the other', async ({
  browser,
}) => {
  const [first, second] = [await makePhonePatient(), await makePhonePatient()];
  await askDemo("update patients set given_name = 'Sam' where id = $1", [second.id]);
  const { context, page } = await openPhone(browser, first);
  await openUntilKept(page);
  await context.setOffline(true);
  await page.goto('/check-in');
  await checkIn(page, '7');
  await context.clearCookies();
  await enterAsPatientId(context, second.id);

  // The first person's page is still open when the network returns, under the second person's session.
  await context.setOffline(false);
  const refused = page.waitForResponse(
    (response) => response.url().endsWith('/api/v1/reports') && response.status() === 401,
  );
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await refused;
  expect(await storedReports(second)).toEqual([]);

  const own = await context.newPage();
  await own.goto('/today');
  await expect(heading(own)).toContainText('Sam');
  await expect(banner(own)).toHaveCount(0);
  await expect.poll(async () => (await keptPages(own)).length, { timeout: 60_000 }).toBeGreaterThan(10);
  const texts = await own.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        found.push((await (await cache.match(request))?.text()) ?? '');
    }
    return found.filter((text) => text.includes('Robin')).length;
  });
  expect(texts).toBe(0);
  expect(await storedReports(second)).toEqual([]);

  await context.clearCookies();
  await enterAsPatientId(context, first.id);
  await own.goto('/today');
  await expect(heading(own)).toContainText('Robin');
  await expect.poll(async () => (await storedReports(first)).map(({ leg }) => leg)).toEqual([7]);
  expect(await storedReports(second)).toEqual([]);
  await context.close();
});

test('signing out asks about what was not sent, and leaves nothing to read', async ({ browser }) => {
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient);
  await openUntilKept(page);
  await context.setOffline(true);
  await page.goto('/check-in');
  await checkIn(page);
  await page.goto('/help');
  await page.getByRole('button', { name: 'Sign out on this phone' }).click();
  await expect(page.getByText('Some answers were not sent yet')).toBeVisible();
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect(page.getByText('That did not work: no connection.', { exact: false })).toBeVisible();
  // With the network back it is sent, and the sign-out that was asked for goes on.
  await context.setOffline(false);
  await page.waitForURL('**/sign-in');
  expect(await storedReports(patient)).toHaveLength(1);
  expect((await page.evaluate(() => caches.keys())).filter((name) => name.includes('person'))).toEqual([]);
  await context.setOffline(true);
  await page.goto('/today');
  await expect(heading(page)).toHaveText('No internet');
  await context.close();
});

test('signing out without a network takes the pages away, and ends the session when it is back', async ({
  browser,
}) => {
  const { context, page } = await openPhone(browser, await makePhonePatient());
  await openUntilKept(page);
  await context.setOffline(true);
  await page.goto('/help');
  await page.getByRole('button', { name: 'Sign out on this phone' }).click();
  await expect(page.getByText('You need internet to sign out')).toBeVisible();
  expect(await keptPages(page)).toEqual([]);
  await context.setOffline(false);
  await page.goto('/today');
  await page.waitForURL('**/sign-in');
  await context.close();
});

test('a phone that can keep nothing says so, names the number, and sends while the page is open', async ({
  browser,
}) => {
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient, { serviceWorkers: 'block' });
  await page.addInitScript(() => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.defineProperty(window, 'indexedDB', { value: { open: full } });
    Storage.prototype.setItem = full;
    Storage.prototype.getItem = full;
  });
  await page.goto('/check-in');
  await context.setOffline(true);
  await checkIn(page, '5');
  await expect(page.getByText('Not sent yet. Keep this page open.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Call / })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^Saved\./)).toBeVisible();
  expect((await storedReports(patient)).map(({ leg }) => leg)).toEqual([5]);
  await context.close();
});

test('a phone with a wrong clock: stored once, for the real day, and the person is told', async ({
  browser,
}) => {
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient, { serviceWorkers: 'block' });
  await page.clock.install({ time: Date.now() + 400 * 86_400_000 });
  await page.goto('/check-in');
  await checkIn(page, '6');
  await expect(page.getByText(/The clock of this phone is wrong/)).toBeVisible();
  expect(await storedReports(patient)).toMatchObject([{ date: dateInNewYork(), leg: 6 }]);
  await context.close();
});

test('a phone in another zone: its own day counts, and the record follows it', async ({ browser }) => {
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient, { timezoneId: 'Pacific/Kiritimati' });
  await page.goto('/check-in');
  await checkIn(page);
  await expect(page.getByText(/^Saved\./)).toBeVisible();
  const there = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati' }).format(new Date());
  expect(await storedReports(patient)).toMatchObject([{ date: there }]);
  const rows = await askDemo('select timezone from patients where id = $1', [patient.id]);
  expect(rows).toEqual([{ timezone: 'Pacific/Kiritimati' }]);
  await context.close();
});

test('two phones: both are kept, the later answer counts', async ({ browser }) => {
  const patient = await makePhonePatient();
  const [one, two] = [await openPhone(browser, patient), await openPhone(browser, patient)];
  await one.page.goto('/check-in');
  await two.page.goto('/check-in');
  await checkIn(one.page, '3');
  await expect(one.page.getByText(/^Saved\./)).toBeVisible();
  await checkIn(two.page, '8');
  await expect(two.page.getByText(/^Saved\./)).toBeVisible();
  expect((await storedReports(patient)).map(({ leg }) => leg)).toEqual([3, 8]);
  await one.page.goto('/today');
  await expect(one.page.getByText('Done for today').first()).toBeVisible();
  await one.context.close();
  await two.context.close();
});

test('a report for a plan that has changed since is kept, with what was done', async ({ browser }) => {
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient);
  await openUntilKept(page);
  await context.setOffline(true);
  await queueReports(page, [
    Object.assign(reportOf(2), {
      programVersionId: patient.versionId,
      exercises: [
        { exercise: 'glute-bridge', done: 1 },
        { exercise: 'gone-from-the-library', done: 1 },
      ],
    }),
  ]);
  await replaceBridge(patient);
  await context.setOffline(false);
  await page.goto('/today');
  await expect.poll(async () => (await storedReports(patient)).length).toBe(1);
  expect(await storedReports(patient)).toMatchObject([
    { leg: 2, logs: [{ exercise: 'glute-bridge', done: 1 }] },
  ]);
  const unknown = await askDemo('select unknown_exercises as names from reports where patient_id = $1', [
    patient.id,
  ]);
  expect(unknown).toEqual([{ names: ['gone-from-the-library'] }]);
  await context.close();
});

/** The therapist takes an exercise out: a second version of the plan, from today on. */
async function replaceBridge(patient: PhonePatient): Promise<void> {
  const [version, phase, item] = [v7(), v7(), v7()];
  await askDemo(
    `insert into program_versions (clinic_id, id, patient_id, program_id, version, effective_from, from_today, created_by)
     select clinic_id, $1, patient_id, program_id, 2, $2, true, created_by from program_versions where id = $3`,
    [version, dateInNewYork(), patient.versionId],
  );
  await askDemo(
    `insert into program_phases (clinic_id, id, patient_id, version_id, position, title)
     select clinic_id, $1, patient_id, $2, 1, 'First' from program_versions where id = $2`,
    [phase, version],
  );
  await askDemo(
    `insert into program_items (clinic_id, id, patient_id, phase_id, position, exercise, dose, weekdays)
     select i.clinic_id, $1, i.patient_id, $2, 1, i.exercise, i.dose, i.weekdays from program_items i
     join program_phases p on p.clinic_id = i.clinic_id and p.id = i.phase_id
     where p.version_id = $3 and i.exercise = 'pelvic-tilt'`,
    [item, phase, patient.versionId],
  );
}

/**
 * A phone stops a worker that has nothing to do, and lets the next one in; a browser that is watched may wait for
 * minutes. The returned function stops the old one when another still waits at the second look, and then says so.
 */
function waitingWorker(page: Page): () => Promise<string | null> {
  let looks = 0;
  return async () => {
    const isWaiting = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return (registration?.waiting ?? null) !== null;
    });
    looks = isWaiting ? looks + 1 : 0;
    if (looks < 2) return null;
    const session = await page.context().newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
    looks = 0;
    return 'the old one was stopped';
  };
}

test('a new build takes over without losing what waits, and the emergency exit removes the worker', async ({
  browser,
}) => {
  const proxy = await startWorkerProxy();
  const patient = await makePhonePatient();
  const { context, page } = await openPhone(browser, patient, { baseURL: proxy.origin });
  await openUntilKept(page);
  const worker = await (await page.request.get('/sw.js')).text();
  await context.setOffline(true);
  await queueReports(page, [reportOf(4)]);
  await context.route('**/api/v1/reports', (route) => route.abort());
  await context.setOffline(false);
  proxy.serve(worker.replace(/^const BUILD = .*;/, 'const BUILD = "next";'));
  const update = () => page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  const builds = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('sturdy-files-')));
  // A browser lets the new worker in when the old one has nothing to do: from here nobody asks it for anything.
  await page.goto('/no-network');
  await update();
  const letIn = waitingWorker(page);
  await expect
    .poll(async () => (await letIn()) ?? (await builds()), { timeout: 150_000 })
    .toEqual(['sturdy-files-next']);
  await page.goto('/today');
  await expect(banner(page)).toBeVisible();
  await context.unroute('**/api/v1/reports');
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect.poll(async () => (await storedReports(patient)).length).toBe(1);

  proxy.serve(readFileSync('lib/phone-worker/stop-worker.js', 'utf8'));
  await page.goto('/no-network');
  await update();
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(async () => (await letIn()) ?? (await workers()), { timeout: 60_000 }).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await context.close();
  proxy.close();
});

test('pages of staff are never kept', async ({ browser }) => {
  const { context, page } = await openPhone(browser, await makePhonePatient());
  await openUntilKept(page);
  await page.goto('/sign-in');
  const paths = await page.evaluate(async () => {
    const all: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) all.push(new URL(url).pathname);
    }
    return all;
  });
  const pages = paths.filter((path) => !path.startsWith('/_next/') && !/\.\w+$|figures/.test(path));
  expect([...new Set(pages)].sort()).toEqual([
    '/check-in',
    '/check-in/yesterday',
    '/help',
    '/learn',
    '/no-network',
    '/routine',
    '/today',
    '/urgent',
  ]);
  await context.close();
});

import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { v7 } from 'uuid';
import { linkToken } from '#lib/auth/patient-link.ts';
import { withClient } from '#scripts/boot/sql.ts';
import type { Bench } from '../bench.ts';
import { idOf } from '../data-set/ids.ts';
import { type Finding, round } from '../outcome.ts';
import { firstMove, newPhone, openBrowser, PROFILE, slowestTap, slowPage } from '../phone-profile.ts';

const COLD_MS = 3_000;
const WARM_MS = 1_000;
const TAP_MS = 100;
const TAPS = 8;
const CANDIDATES = 20;
const MORNING = /Back to your usual/;

/** Times of one way from the link to the moving picture, without the time of typing. */
type Way = { link: number; open: number; start: number };
const sum = ({ link, open, start }: Way) => link + open + start;

/** P10: from the link to the first moving picture, and how fast the check-in answers, on a slow phone. */
export async function measurePhone(bench: Bench): Promise<Finding[]> {
  const browser = await openBrowser();
  try {
    const { origin } = await bench.app();
    const [cold, warm, checkIn] = await onePhone(browser, origin, await linksOf(bench));
    return [
      timeFinding('From the link to the first moving picture, first visit', cold, COLD_MS),
      timeFinding('From the link to the first moving picture, next visit', warm, WARM_MS),
      {
        id: 'P10',
        what: 'Check-in: the slowest answer to a tap',
        value: `${checkIn.slowest} ms`,
        goal: `at most ${TAP_MS} ms`,
        isMet: checkIn.slowest <= TAP_MS,
        measured: { phone: PROFILE },
      },
      {
        id: 'P10',
        what: 'Taps for a usual day’s check-in, from the start page to the end',
        value: `${checkIn.taps}`,
        goal: `at most ${TAPS}`,
        isMet: checkIn.taps <= TAPS,
        measured: { questions: checkIn.questions.join(' · ') },
      },
    ];
  } finally {
    await browser.close();
  }
}

function timeFinding(what: string, way: Way, most: number): Finding {
  const seconds = (milliseconds: number) => `${round(milliseconds / 1000)} s`;
  return {
    id: 'P10',
    what,
    value: seconds(sum(way)),
    goal: `at most ${seconds(most)}`,
    isMet: sum(way) <= most,
    measured: {
      phone: PROFILE,
      'link to form, or to the start page': seconds(way.link),
      'birth date to the start page': seconds(way.open),
      '"Start" to the moving picture': seconds(way.start),
    },
  };
}

type Link = { path: string; birthDate: string };

/** Links of people of the first clinic who have nothing urgent open. */
async function linksOf(bench: Bench): Promise<Link[]> {
  process.env.NEXTAUTH_SECRET ??= bench.secret;
  process.env.APP_DATABASE_URL ??= bench.database.appUrl;
  const clinicId = idOf('clinic', 0);
  return withClient(bench.database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ patientId: string; episodeId: string; birthDate: string }>(
      `select e.patient_id as "patientId", e.episode_id as "episodeId", p.birth_date as "birthDate"
       from episode_status e join patients p on p.clinic_id = e.clinic_id and p.id = e.patient_id
       where e.clinic_id = $1 and e.mode = 'active' and e.group_rank > 1 order by e.episode_id limit $2`,
      [clinicId, CANDIDATES],
    );
    const links: Link[] = [];
    for (const { patientId, episodeId, birthDate } of rows) {
      const linkId = v7();
      await client.query(
        'insert into patient_links (clinic_id, id, patient_id, episode_id) values ($1, $2, $3, $4)',
        [clinicId, linkId, patientId, episodeId],
      );
      links.push({ path: `/p/${linkToken({ clinicId, linkId })}`, birthDate });
    }
    return links;
  });
}

type CheckIn = { slowest: number; taps: number; questions: string[] };

/** The first person whose exercises are still open today, on a phone that has never seen the app. */
async function onePhone(browser: Browser, origin: string, links: Link[]): Promise<[Way, Way, CheckIn]> {
  for (const link of links) {
    const phone = await newPhone(browser);
    const cold = await firstVisit(phone, origin, link);
    if (cold !== null) {
      await allKept(phone, origin);
      const warm = await nextVisit(phone, origin, link);
      const checkIn = await usualCheckIn(phone, origin);
      await phone.close();
      return [cold, warm, checkIn];
    }
    await phone.close();
  }
  throw new Error('Nobody in the small data set has exercises open today.');
}

const startLink = (page: Page) => page.getByRole('link', { name: 'Start' });

async function firstVisit(phone: BrowserContext, origin: string, link: Link): Promise<Way | null> {
  const page = await slowPage(phone);
  const begin = Date.now();
  await page.goto(origin + link.path, { waitUntil: 'commit' });
  const open = page.getByRole('button', { name: 'Go to my exercises' });
  await open.waitFor();
  await page.waitForFunction(() => document.readyState === 'complete', null, { timeout: 60_000 });
  const shown = Date.now();
  const [year = '', month = '', day = ''] = link.birthDate.split('-');
  await page.getByLabel('Month').selectOption({ index: Number(month) });
  await page.getByLabel('Day').fill(String(Number(day)));
  await page.getByLabel('Year').fill(year);
  const typed = Date.now();
  await open.tap();
  await page.waitForURL('**/today', { timeout: 60_000, waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const here = Date.now();
  if ((await startLink(page).count()) === 0) return null;
  const start = await startToMove(page);
  await page.close();
  return { link: shown - begin, open: here - typed, start };
}

async function nextVisit(phone: BrowserContext, origin: string, link: Link): Promise<Way> {
  const page = await slowPage(phone);
  const begin = Date.now();
  await page.goto(origin + link.path, { waitUntil: 'commit' });
  await page.waitForURL('**/today', { timeout: 60_000, waitUntil: 'commit' });
  await startLink(page).waitFor();
  const here = Date.now();
  // The routine begun at the first visit would be taken up again, and that waits for a tap.
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('sturdy.place/')) localStorage.removeItem(key);
  });
  const start = await startToMove(page);
  await page.close();
  return { link: here - begin, open: 0, start };
}

async function startToMove(page: Page): Promise<number> {
  const begin = Date.now();
  await startLink(page).tap();
  return (await firstMove(page)) - begin;
}

/** The worker has kept what it keeps: the next visit finds it. */
async function allKept(phone: BrowserContext, origin: string): Promise<void> {
  const page = await phone.newPage();
  await page.goto(`${origin}/today`);
  await page.waitForFunction(
    () =>
      caches
        .keys()
        .then((names) => names.find((name) => name.startsWith('sturdy-person-')))
        .then((name) => (name === undefined ? [] : caches.open(name).then((cache) => cache.keys())))
        .then((kept) => kept.length >= 6),
    null,
    { timeout: 120_000, polling: 500 },
  );
  await page.close();
}

/** Answers whatever is asked on a usual morning: safety, pains, how far, numbness, exercises later, settled. */
async function usualCheckIn(phone: BrowserContext, origin: string): Promise<CheckIn> {
  const page = await slowPage(phone);
  await page.goto(`${origin}/today`);
  const questions: string[] = [];
  let taps = 0;
  const tap = async (target: Locator) => {
    taps += 1;
    await target.tap();
  };
  const title = page.getByRole('heading', { level: 1 });
  await tap(page.getByRole('link', { name: 'Check in' }));
  await page.waitForURL('**/check-in**');
  const choices: [RegExp, Locator][] = [
    [/new or worse/, page.getByRole('button', { name: 'None of these' })],
    [/leg pain/, page.getByRole('group').getByText('4', { exact: true })],
    [/back pain/, page.getByRole('group').getByText('2', { exact: true })],
    [/How far/, page.getByRole('radio', { name: 'Thigh, left leg' })],
    [/Numbness/, page.getByText('None', { exact: true })],
    [/exercises today/, page.getByRole('button', { name: 'Not yet, later today' })],
    [MORNING, page.getByText('Yes', { exact: true })],
  ];
  for (let question = 0; question < 12; question += 1) {
    const words = (await title.textContent()) ?? '';
    if (words.startsWith('Thank you')) break;
    const [, target] = choices.find(([asked]) => asked.test(words)) ?? [];
    if (target === undefined) throw new Error(`The check-in asks something else: ${words}`);
    questions.push(words);
    await tap(target);
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, words);
  }
  const slowest = await slowestTap(page);
  await page.close();
  // Asked on the morning after exercises only: a usual day has it, whoever was drawn here.
  if (!questions.some((words) => MORNING.test(words))) {
    taps += 1;
    questions.push('the morning question, not asked here');
  }
  return { slowest, taps, questions };
}

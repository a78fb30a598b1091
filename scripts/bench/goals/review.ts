import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'next-auth/jwt';
import { withClient } from '#scripts/boot/sql.ts';
import type { Bench } from '../bench.ts';
import { idOf } from '../data-set/ids.ts';
import { drive, median, percentile } from '../load.ts';
import { type Finding, round } from '../outcome.ts';

const PATIENTS = 100_000;
const FLAGS_EACH = 2;
const MOST_MILLISECONDS = 500;
const TURNS = 30;
const WARM_UPS = 3;
/** Episodes that are marked as changed, to see how fast their summaries are worked out. */
const CHANGED = 500;
/** Numbers of ids that the data set itself does not use. */
const CLINIC = 900_000;

const FILL = path.join(import.meta.dirname, 'review-data.sql');

/** P7: the manager's review of 15 weeks in one clinic of 100,000 patients, and the refresh of what changed. */
export async function measureReview(bench: Bench): Promise<Finding[]> {
  await fill(bench);
  return [await measureInProcess(bench), await measurePage(bench), await measureRefresh(bench)];
}

const clinicId = () => idOf('clinic', CLINIC);
const sessionId = () => idOf('session', CLINIC);

async function fill(bench: Bench): Promise<void> {
  await withClient(bench.database.superuserUrl, async (client) => {
    const values = { clinic: clinicId(), session: sessionId(), patients: PATIENTS, flags: FLAGS_EACH };
    for (const [name, value] of Object.entries(values)) {
      await client.query('select set_config($1, $2, false)', [`bench.${name}`, String(value)]);
    }
    await client.query(readFileSync(FILL, 'utf8'));
    await client.query('analyze episode_outcomes, flag_outcomes, patients, episodes, review_due');
  });
}

function spread(times: readonly number[]) {
  return { p50: `${round(median(times), 0)} ms`, p95: `${round(percentile(times, 0.95), 0)} ms` };
}

/** The guarded query alone, one after the other. */
async function measureInProcess(bench: Bench): Promise<Finding> {
  Object.assign(process.env, { APP_DATABASE_URL: bench.database.appUrl, NEXTAUTH_SECRET: bench.secret });
  const { getReview } = await import('#lib/data/review/get-review.ts');
  const { execute } = await import('#lib/guard/execute.ts');
  const { db } = await import('#lib/db/client.ts');
  const token = { cid: clinicId(), sid: sessionId() };
  const times: number[] = [];
  let active = 0;
  for (let turn = 0; turn < WARM_UPS + TURNS; turn++) {
    const begin = performance.now();
    const review = await execute(getReview, { token, input: { weeks: 15 }, now: new Date() });
    if (turn >= WARM_UPS) times.push(performance.now() - begin);
    active = review.active;
  }
  await db().$disconnect();
  const p95 = percentile(times, 0.95);
  return {
    id: 'P7',
    what: `Review of 15 weeks, ${PATIENTS.toLocaleString('en')} patients in one clinic, the query`,
    value: `p95 ${round(p95, 0)} ms`,
    goal: `p95 at most ${MOST_MILLISECONDS} ms`,
    isMet: p95 <= MOST_MILLISECONDS,
    measured: { ...spread(times), 'people under care': active, flags: PATIENTS * FLAGS_EACH },
  };
}

/** The whole page, for one manager. */
async function measurePage(bench: Bench): Promise<Finding> {
  const app = await bench.app();
  const value = await encode({ token: { cid: clinicId(), sid: sessionId() }, secret: bench.secret });
  const make = () => ({ headers: { cookie: `sturdy-session=${value}` } });
  const settings = { ...bench.settings, connections: 1 };
  const [page] = await drive([{ origin: app.origin, method: 'GET', path: '/review', make }], settings);
  if (!page) throw new Error('Nothing was measured.');
  return {
    id: 'P7',
    what: 'The same as a page, one connection',
    value: `p95 ${round(page.p95, 0)} ms`,
    goal: `p95 at most ${MOST_MILLISECONDS} ms`,
    isMet: page.p95 <= MOST_MILLISECONDS && page.others === 0,
    measured: { page },
  };
}

/** Summaries of the small data set's episodes, worked out anew; everything else is left alone. */
async function measureRefresh(bench: Bench): Promise<Finding> {
  await withClient(bench.database.superuserUrl, async (client) => {
    await client.query("update review_due set due_at = now() + interval '1 day'");
    await client.query(
      `update review_due set due_at = now() where (clinic_id, episode_id) in (
         select clinic_id, episode_id from review_due where clinic_id = $1 order by episode_id limit ${CHANGED})`,
      [idOf('clinic', 0)],
    );
  });
  const { refreshDue } = await import('#lib/data/review/refresh-due.ts');
  const { db } = await import('#lib/db/client.ts');
  const begin = performance.now();
  const { refreshed, failed } = await refreshDue(() => new Date(), new Date(Date.now() + 120_000));
  const seconds = (performance.now() - begin) / 1_000;
  await db().$disconnect();
  return {
    id: 'P7',
    what: 'Refresh of the summaries of changed episodes, one worker',
    value: `${round(refreshed / seconds, 0)} per second`,
    goal: 'incremental: only what changed',
    isMet: refreshed === CHANGED && failed === 0,
    measured: { 'marked as changed': CHANGED, refreshed, failed, seconds: round(seconds, 1) },
  };
}

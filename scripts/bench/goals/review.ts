import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'next-auth/jwt';
import { Trouble } from '#scripts/boot/progress.mjs';
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

/** Marks episodes of the small data set as a change of theirs would, and nothing else; how many there were. */
async function markChanged({ superuserUrl }: Bench['database']): Promise<number> {
  return withClient(superuserUrl, async (client) => {
    await client.query("update review_due set due_at = now() + interval '1 day'");
    const { rowCount } = await client.query(
      `insert into review_due (clinic_id, episode_id, patient_id, due_at)
       select clinic_id, id, patient_id, now() from episodes
       where clinic_id = $1 and program_started_on is not null order by id limit ${CHANGED}
       on conflict (clinic_id, episode_id) do update set due_at = excluded.due_at`,
      [idOf('clinic', 0)],
    );
    return rowCount ?? 0;
  });
}

/** Summary rows of the small data set that were written at or after a moment. */
async function writtenSince({ superuserUrl }: Bench['database'], since: Date): Promise<number> {
  return withClient(superuserUrl, async (client) => {
    const { rows } = await client.query<{ written: number }>(
      'select count(*)::int as written from episode_outcomes where clinic_id = $1 and refreshed_at >= $2',
      [idOf('clinic', 0), since],
    );
    return rows[0]?.written ?? 0;
  });
}

/** Summaries of the small data set's episodes, worked out anew; everything else is left alone. */
async function measureRefresh(bench: Bench): Promise<Finding> {
  const marked = await markChanged(bench.database);
  const { refreshDue } = await import('#lib/data/review/refresh-due.ts');
  const { db } = await import('#lib/db/client.ts');
  const since = new Date();
  const begin = performance.now();
  const { refreshed, failed } = await refreshDue(() => new Date(), new Date(Date.now() + 120_000));
  const seconds = (performance.now() - begin) / 1_000;
  await db().$disconnect();
  const written = await writtenSince(bench.database, since);
  if (marked === 0 || refreshed === 0 || written === 0) {
    throw new Trouble({
      what: `Of ${marked} changed episodes ${refreshed} were worked out anew and ${written} rows written: there is no speed to tell.`,
      next: 'Look for review-refresh-failed above; then run the benchmark again.',
    });
  }
  return {
    id: 'P7',
    what: 'Refresh of the summaries of changed episodes, one worker',
    value: `${round(written / seconds, 0)} rows per second`,
    goal: 'incremental: only what changed',
    isMet: refreshed === marked && written === marked && failed === 0,
    measured: {
      'marked as changed': marked,
      refreshed,
      'rows written': written,
      failed,
      seconds: round(seconds, 1),
    },
  };
}

import { setTimeout as delay } from 'node:timers/promises';
import { type App, residentMegabytes, startApp } from '../apps.ts';
import type { Bench } from '../bench.ts';
import { drive, median, type Target } from '../load.ts';
import { type Finding, round } from '../outcome.ts';
import { managerCookie, pageRequests, patientsOf, reportRequests } from '../people.ts';

const MOST_MEGABYTES = 350;
const MOST_SECONDS = 3;
const STARTS = 3;
const SETTLE_MS = 3_000;
const SAMPLE_MS = 250;

/** P8: one app process from its start to its heaviest load. */
export async function measureMemory(bench: Bench): Promise<Finding[]> {
  const starts: number[] = [];
  for (let turn = 1; turn < STARTS; turn++) {
    const app = await startApp(bench.secrets, bench.database.appUrl);
    starts.push(app.startMilliseconds);
    await app.stop();
  }
  const app = await startApp(bench.secrets, bench.database.appUrl);
  starts.push(app.startMilliseconds);
  await delay(SETTLE_MS);
  const idle = residentMegabytes(app);
  const highest = await highestUnderLoad(bench, app);
  const after = residentMegabytes(app);
  await app.stop();
  const seconds = median(starts) / 1_000;
  return [
    {
      id: 'P8',
      what: 'Memory of the app process under load',
      value: highest === null ? 'unknown on this system' : `${highest} MB`,
      goal: `at most ${MOST_MEGABYTES} MB`,
      isMet: highest !== null && highest <= MOST_MEGABYTES,
      measured: {
        'idle after the start, MB': idle ?? 'unknown',
        'right after the load, MB': after ?? 'unknown',
      },
    },
    {
      id: 'P8',
      what: 'Cold start to the first answered request',
      value: `${round(seconds, 1)} s`,
      goal: `at most ${MOST_SECONDS} s`,
      isMet: seconds <= MOST_SECONDS,
      measured: { 'starts, s': starts.map((time) => round(time / 1_000, 1)).join(' ') },
    },
  ];
}

/** Reports, today and the caseload in turn; the most memory seen meanwhile. */
async function highestUnderLoad(bench: Bench, app: App): Promise<number | null> {
  const { origin } = app;
  const patients = await patientsOf(bench.database.superuserUrl, 1_000, bench.secret);
  const targets: Target[] = [
    { origin, method: 'POST', path: '/api/v1/reports', make: reportRequests(origin, patients) },
    { origin, method: 'GET', path: '/today', make: pageRequests(patients.map(({ cookie }) => cookie)) },
    { origin, method: 'GET', path: '/caseload', make: pageRequests([await managerCookie(0, bench.secret)]) },
  ];
  let highest: number | null = null;
  const sampling = setInterval(() => {
    const now = residentMegabytes(app);
    if (now !== null) highest = Math.max(highest ?? 0, now);
  }, SAMPLE_MS);
  try {
    await drive(targets, bench.settings);
  } finally {
    clearInterval(sampling);
  }
  return highest;
}

import path from 'node:path';
import { node, run, stripTypes } from '#scripts/boot/children.ts';
import { withClient } from '#scripts/boot/sql.ts';
import { benchEnv } from '../apps.ts';
import type { Bench } from '../bench.ts';
import { idOf } from '../data-set/ids.ts';
import { HALF_YEAR_EPISODE } from '../data-set/size.ts';
import { median, percentile } from '../load.ts';
import { type Finding, round } from '../outcome.ts';

const EVALUATIONS = 300;
const WARM_UPS = 50;
const WORKERS = 2;
const PATIENTS = 100_000;
const MOST_MINUTES = 10;
const MOST_MILLISECONDS = 2;

/** P6: the rules alone on half a year, and by the clock over everybody. */
export async function measureRules(bench: Bench): Promise<Finding[]> {
  return [await measureEvaluate(bench), await measureDue(bench)];
}

/** `evaluate` alone, in this process, over a history read from the database. */
async function measureEvaluate(bench: Bench): Promise<Finding> {
  Object.assign(process.env, { APP_DATABASE_URL: bench.database.appUrl, NEXTAUTH_SECRET: bench.secret });
  const { evaluate } = await import('#lib/clinical/evaluate.ts');
  const { historyOf } = await import('#lib/data/episodes/history.ts');
  const { loadEpisode } = await import('#lib/data/episodes/load-episode.ts');
  const { db } = await import('#lib/db/client.ts');
  const { withClinic } = await import('#lib/db/with-clinic.ts');
  const today = new Date().toISOString().slice(0, 10);
  const clinicId = idOf('clinic', 0);
  const patientId = idOf('patient', HALF_YEAR_EPISODE);
  const key = { clinicId, patientId, episodeId: idOf('episode', HALF_YEAR_EPISODE) };
  const record = await withClinic({ clinicId }, (tx) => loadEpisode(tx, key, 'all'));
  await db().$disconnect();
  if (!record) throw new Error('The data set has no episode of half a year.');
  const history = historyOf(record, today, null);
  const times: number[] = [];
  for (let turn = 0; turn < WARM_UPS + EVALUATIONS; turn++) {
    const begin = performance.now();
    evaluate(history);
    if (turn >= WARM_UPS) times.push(performance.now() - begin);
  }
  return {
    id: 'P6',
    what: 'All rules over 180 days of history, in process',
    value: `median ${round(median(times))} ms`,
    goal: `median at most ${MOST_MILLISECONDS} ms`,
    isMet: median(times) <= MOST_MILLISECONDS,
    measured: {
      'reports and exercise logs': `${record.reports.length} and ${record.logs.length}`,
      p95: `${round(percentile(times, 0.95))} ms`,
      evaluations: EVALUATIONS,
    },
  };
}

type Done = { evaluated: number; failed: number; startedAt: number; endedAt: number };

/** Two worker processes over every episode of the small set, as if the date of all had come. */
async function measureDue(bench: Bench): Promise<Finding> {
  await withClient(bench.database.superuserUrl, (client) =>
    client.query("update episode_status set next_evaluation_at = now() - interval '1 minute'"),
  );
  const env = benchEnv(bench.secrets, bench.database.appUrl, 0);
  const script = path.join(import.meta.dirname, '..', 'due-worker.ts');
  const worker = node([...stripTypes(), '--conditions=react-server', script], { env, log: 'bench-worker' });
  const ended = await Promise.all(Array.from({ length: WORKERS }, () => run(worker)));
  const done = ended.map(({ output }): Done => JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as Done);
  const evaluated = done.reduce((sum, one) => sum + one.evaluated, 0);
  const failed = done.reduce((sum, one) => sum + one.failed, 0);
  const begin = Math.min(...done.map((one) => one.startedAt));
  const seconds = (Math.max(...done.map((one) => one.endedAt)) - begin) / 1_000;
  const minutes = (PATIENTS * seconds) / evaluated / 60;
  return {
    id: 'P6',
    what: `Time-driven evaluation by ${WORKERS} workers`,
    value: `${round(minutes, 1)} min for ${PATIENTS.toLocaleString('en')} patients`,
    goal: `at most ${MOST_MINUTES} min`,
    isMet: failed === 0 && minutes <= MOST_MINUTES,
    measured: {
      'evaluated, failed': `${evaluated}, ${failed}`,
      'by each worker': done.map((one) => one.evaluated).join(' and '),
      seconds: round(seconds, 1),
      'per second': round(evaluated / seconds, 1),
    },
  };
}

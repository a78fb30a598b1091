import 'server-only';
import { PgBoss } from 'pg-boss';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { JOBS } from './registry.ts';

/** A minute's worth of a job is tried no longer than this; then another worker may take it. */
const EXPIRE_SECONDS = 120;

/**
 * Takes part in running the jobs until `stop` is called. Any number of workers may run, in the app's process or
 * apart; the queue in PostgreSQL gives each run to one of them.
 */
export async function startWorker(): Promise<{ stop: () => Promise<void> }> {
  const boss = new PgBoss({
    connectionString: env().APP_DATABASE_URL,
    schema: 'pgboss',
    application_name: 'sturdy-jobs',
    max: 3,
    // Tables come from our migrations; the app's role may not change any.
    migrate: false,
    createSchema: false,
  });
  boss.on('error', (error) => log('warn', 'job-queue', { error: String(error) }));
  await boss.start();
  for (const job of JOBS) {
    await boss.createQueue(job.name, { policy: 'stately', expireInSeconds: EXPIRE_SECONDS, retryLimit: 0 });
    await boss.work(job.name, { pollingIntervalSeconds: 5 }, async () => {
      try {
        await job.run();
      } catch (error) {
        log('error', 'job-failed', { job: job.name, error: String(error) });
        throw error;
      }
    });
    await boss.schedule(job.name, job.cron);
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 20_000 }) };
}

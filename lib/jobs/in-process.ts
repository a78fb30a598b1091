import 'server-only';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { startWorker } from './worker.ts';

const RETRY_MS = 10_000;

/** Runs the jobs inside the app's process; waits for the database when it is down. */
export function startJobsInProcess(): void {
  if (env().STURDY_JOBS === 'off') return;
  const attempt = () => {
    startWorker().catch((error: unknown) => {
      log('warn', 'jobs-wait-for-database', { error: String(error) });
      setTimeout(attempt, RETRY_MS);
    });
  };
  attempt();
}

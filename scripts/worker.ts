import { startWorker } from '#lib/jobs/worker.ts';
import { log } from '#lib/log.ts';

// A worker process of its own: `npm run worker`. Any number may run beside the app.
const worker = await startWorker();
log('info', 'worker-started');
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await worker.stop();
    process.exit(0);
  });
}

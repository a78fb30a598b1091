// One of the processes that P6 starts: evaluates what is due until nothing is, and prints what it did.
import { evaluateDue } from '#lib/data/episodes/evaluate-due.ts';
import { db } from '#lib/db/client.ts';

const PATIENCE_MS = 600_000;

await db().$queryRaw`select 1`;
const startedAt = Date.now();
const result = await evaluateDue(() => new Date(), new Date(startedAt + PATIENCE_MS));
process.stdout.write(`\n${JSON.stringify({ ...result, startedAt, endedAt: Date.now() })}\n`);
process.exit(0);

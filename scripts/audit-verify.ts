import { parseArgs } from 'node:util';
import pg from 'pg';
import { verifyChains } from './audit/verify-chains.ts';

// `npm run audit:verify [-- --head HASH]…`: reads the whole audit of every clinic again and compares it with its
// seals. Ends with 0 when all hold, 1 when one is broken or a given head is not the end of any chain, 2 when the
// database could not be read.

const { values } = parseArgs({ options: { head: { type: 'string', multiple: true } } });
const client = new pg.Client({ connectionString: process.env.BACKUP_DATABASE_URL });

try {
  await client.connect();
  const reports = await verifyChains(client);
  for (const { clinic, seals, rows, waiting, head, broken } of reports) {
    if (broken) {
      const what =
        broken.kind === 'rows'
          ? `rows under seal ${broken.number} were changed, removed or added`
          : `the seals do not follow one another at number ${broken.number}`;
      console.log(`✗ ${clinic}: ${what}; ${rows} rows before it hold`);
    } else {
      console.log(`✓ ${clinic}: ${rows} rows under ${seals} seals hold, ${waiting} not sealed yet`);
      if (head) console.log(`  head ${head}`);
    }
  }
  const heads = new Set(reports.map(({ head }) => head));
  const lost = (values.head ?? []).filter((head) => !heads.has(head));
  for (const head of lost) console.log(`✗ ${head} is not the end of any chain: something after it changed`);
  process.exitCode = lost.length > 0 || reports.some(({ broken }) => broken !== null) ? 1 : 0;
} catch (error) {
  console.error(`The audit could not be read: ${(error as Error).message}. Nothing was changed.`);
  process.exitCode = 2;
} finally {
  await client.end();
}

// Writes the benchmark's data by COPY into a database of its own:
//
//   npm run bench:data                                          the small set, in sturdy_bench
//   npm run bench:data -- --clinics 2000 --episodes 1000000 --with-reports 100000 --days 90
//                                                               a large one, in sturdy_bench_large
import { parseArgs } from 'node:util';
import { ensureClient } from '#scripts/boot/prisma.ts';
import { say, step, Trouble } from '#scripts/boot/progress.mjs';
import { loadSecrets } from '#scripts/boot/secrets.ts';
import { type Size, SMALL } from './data-set/size.ts';
import { BenchServer, DATABASES, type Label } from './database.ts';
import { runBench } from './session.ts';

const option = { type: 'string' } as const;

function sizeFrom(args: string[]): Size | null {
  const { values } = parseArgs({
    args,
    options: { clinics: option, episodes: option, 'with-reports': option, days: option },
  });
  if (Object.keys(values).length === 0) return null;
  const size = {
    clinics: Number(values.clinics ?? SMALL.clinics),
    episodes: Number(values.episodes ?? SMALL.episodes),
    withReports: Number(values['with-reports'] ?? values.episodes ?? SMALL.withReports),
    days: Number(values.days ?? SMALL.days),
  };
  const isSound = Object.values(size).every((value) => Number.isInteger(value) && value >= 1);
  if (isSound && size.withReports <= size.episodes && size.days <= 400) return size;
  throw new Trouble({
    what: 'The data set cannot have that size.',
    next: '--clinics, --episodes, --with-reports (at most --episodes) and --days (at most 400) take whole numbers from 1.',
  });
}

export function summaryOf({ size, today, rows, seconds }: Label): string {
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  const parts = `${size.clinics} clinics, ${size.episodes} episodes, ${size.withReports} of them with ${size.days} days of reports`;
  return `${parts}, as of ${today}: ${total.toLocaleString('en')} rows in ${seconds} s`;
}

if (import.meta.main) {
  await runBench('npm run bench:data', async () => {
    const asked = sizeFrom(process.argv.slice(2));
    const which = asked ? 'large' : 'small';
    const secrets = loadSecrets();
    await step('Preparing the database client', ensureClient, (isNew) => (isNew ? '' : 'unchanged'));
    const server = await BenchServer.open(secrets);
    const today = new Date().toISOString().slice(0, 10);
    const label = await step(`Writing ${DATABASES[which]}`, () => server.make(which, asked ?? SMALL, today));
    say(`\n  ${DATABASES[which]}: ${summaryOf(label)}`);
    for (const [table, count] of Object.entries(label.rows)) {
      say(`    ${table.padEnd(18)} ${count.toLocaleString('en').padStart(12)}`);
    }
  });
}

// Fills the open catalog and the demo clinics. The owner's connection in DATABASE_URL:
//
//   node --conditions=react-server prisma/seed.ts [--fresh | --catalog]
//
//   --fresh     drops the demo clinics, nothing else, and makes them anew
//   --catalog   the catalog alone
//
// SEED_TODAY=YYYY-MM-DD takes another day for today. SIGN_INS_FILE says where the sign-ins go; without it they are
// written to demo-sign-ins.json in STURDY_DATA_DIR or .data. Ends with 3 when other clinics are in the database.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DEMO_CLINICS } from './demo/clinics.ts';
import { demoNow } from './demo/clock.ts';
import { type SeedResult, seedCatalog, seedDemo } from './demo/seed-demo.ts';
import { type DemoSignIns, demoSignIns, writeSignIns } from './demo/sign-ins.ts';

const HAS_OTHER_DATA = 3;

function signInsFile(): string {
  const { SIGN_INS_FILE, STURDY_DATA_DIR } = process.env;
  const folder = STURDY_DATA_DIR ?? path.resolve(import.meta.dirname, '..', '.data');
  return SIGN_INS_FILE ?? path.join(folder, 'demo-sign-ins.json');
}

function printSignIns({ clinics }: DemoSignIns): void {
  for (const { name, staff, patients } of clinics) {
    console.log(`\n${name}`);
    for (const person of staff) console.log(`  ${person.role}  ${person.email}  ${person.password}`);
    for (const person of patients)
      console.log(`  patient  ${person.name}  ${person.birthDate}  ${person.link}`);
  }
  console.log('');
}

function summary(result: Exclude<SeedResult, { outcome: 'refused' }>, startedAt: number): string {
  if (result.outcome === 'seeded') {
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    return `${DEMO_CLINICS.length} clinics, ${result.patients} patients, rules run ${result.evaluations} times, ${seconds} s`;
  }
  const { seededOn, ageInDays } = result;
  if (ageInDays <= 0) return 'there already, made today';
  const age = ageInDays === 1 ? '1 day' : `${ageInDays} days`;
  return `there already, made on ${seededOn}, ${age} ago (--fresh makes it anew)`;
}

async function main(): Promise<number> {
  const startedAt = performance.now();
  const { values } = parseArgs({ options: { fresh: { type: 'boolean' }, catalog: { type: 'boolean' } } });
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) {
    console.error(
      'DATABASE_URL is not set: it must hold the connection of the database owner. Nothing was changed.',
    );
    return 1;
  }
  if (values.catalog) {
    const changed = await seedCatalog(databaseUrl);
    console.log(`catalog up to date, ${changed} entries changed`);
    return 0;
  }
  const now = demoNow(process.env.SEED_TODAY, DEMO_CLINICS[0].timezone, new Date());
  const result = await seedDemo({ databaseUrl, now, fresh: values.fresh ?? false });
  if (result.outcome === 'refused') {
    console.error(
      `The demo was left out: the database holds other clinics (${result.others.join(', ')}). Their data was not touched; the exercise catalog is up to date. Use an empty database for the demo.`,
    );
    return HAS_OTHER_DATA;
  }
  const signIns = demoSignIns();
  writeSignIns(signInsFile(), signIns);
  printSignIns(signIns);
  console.log(summary(result, startedAt));
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error('The demo could not be made; what was in the database before is unchanged.');
  console.error(error);
  process.exitCode = 1;
}

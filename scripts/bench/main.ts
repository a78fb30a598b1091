// Measures Sturdy's production build beside a bare Next app on the same machine, in turn:
//
//   npm run bench                              everything
//   npm run bench -- P1 P2                     these goals alone
//   npm run bench -- --seconds 20 --runs 5 --connections 10
//
// Only ratios say something from one machine to another. Nothing is asserted: a missed goal is printed as missed.
import { parseArgs } from 'node:util';
import { ensureClient } from '#scripts/boot/prisma.ts';
import { say, step, Trouble } from '#scripts/boot/progress.mjs';
import { loadSecrets } from '#scripts/boot/secrets.ts';
import { buildApps } from './apps.ts';
import { Bench } from './bench.ts';
import { SMALL } from './data-set/size.ts';
import { BenchServer, DATABASES } from './database.ts';
import { measureCaseload, measureLargeCaseload } from './goals/caseload.ts';
import { measureFreshClone } from './goals/fresh-clone.ts';
import { measureLibrary } from './goals/library.ts';
import { measureMemory } from './goals/memory.ts';
import { measurePatientPage } from './goals/patient-page.ts';
import { measurePhone } from './goals/phone.ts';
import { measureReport } from './goals/report.ts';
import { measureReview } from './goals/review.ts';
import { measureRules } from './goals/rules.ts';
import { measureToday } from './goals/today.ts';
import type { Settings } from './load.ts';
import { type Finding, type GoalId, keep, type Outcome, printOutcome, withLoad } from './outcome.ts';
import { wakeSessions } from './people.ts';
import { runBench } from './session.ts';

/** In the order in which they are measured: what writes comes after what only reads. */
const GOALS: Partial<Record<GoalId, (bench: Bench) => Promise<Finding[]>>> = {
  P2: measureCaseload,
  P3: measureLargeCaseload,
  P4: measurePatientPage,
  P5: measureToday,
  P10: measurePhone,
  P8: measureMemory,
  P7: measureReview,
  P1: measureReport,
  P6: measureRules,
  P11: measureLibrary,
  P12: measureFreshClone,
};

type Asked = { ids: GoalId[]; settings: Settings };

function askedFor(args: string[]): Asked {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '8' },
      runs: { type: 'string', default: '3' },
      connections: { type: 'string', default: '10' },
    },
  });
  const known = Object.keys(GOALS) as GoalId[];
  const unknown = positionals.find((id) => !known.some((goal) => goal === id));
  const settings = {
    seconds: Number(values.seconds),
    runs: Number(values.runs),
    connections: Number(values.connections),
  };
  if (unknown || Object.values(settings).some((value) => !Number.isInteger(value) || value < 1)) {
    throw new Trouble({
      what: unknown
        ? `There is no goal "${unknown}" to measure.`
        : 'Seconds, runs and connections are whole numbers.',
      next: `npm run bench -- [${known.join(' | ')} …] [--seconds 8] [--runs 3] [--connections 10]`,
    });
  }
  return { ids: positionals.length === 0 ? known : known.filter((id) => positionals.includes(id)), settings };
}

async function prepare(settings: Settings): Promise<Bench> {
  const secrets = loadSecrets();
  await step('Preparing the database client', ensureClient, (isNew) => (isNew ? '' : 'unchanged'));
  await buildApps(secrets);
  const server = await BenchServer.open(secrets);
  await step(`Writing the small data set into ${DATABASES.small}`, async () => {
    await server.make('small', SMALL, new Date().toISOString().slice(0, 10));
  });
  const database = await server.database('small');
  await wakeSessions(database.superuserUrl);
  return new Bench(secrets, server, database, settings);
}

const args = process.argv.slice(2);
const command = ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');

await runBench(command, async () => {
  const { ids, settings } = askedFor(args);
  const bench = await prepare(settings);
  const outcomes: Outcome[] = [];
  for (const id of ids) {
    await step(`Measuring ${id}`, async () => {
      const findings = (await GOALS[id]?.(bench)) ?? [];
      outcomes.push(...findings.map(withLoad));
      return findings.length === 0 ? 'left out, there is nothing to measure it with' : '';
    });
  }
  for (const outcome of outcomes) printOutcome(outcome);
  const file = keep(command, settings, outcomes);
  const { connections, runs, seconds } = settings;
  say(
    `\n  ${command}: ${connections} connections, medians of ${runs} runs of ${seconds} s each; also in ${file}\n`,
  );
});

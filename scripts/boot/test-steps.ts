import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Env, node, stripTypes, type Task } from './children.ts';
import { DATA, ROOT } from './paths.ts';
import { filesBelow } from './stamp.ts';

export const REPORTS = path.join(DATA, 'test-reports');

/** What must stand before a step runs; made once, in test-needs.ts. */
export type Need = 'client' | 'database' | 'demo' | 'build' | 'browser' | 'server';

export type StepId = 'lint' | 'types' | 'unit' | 'db' | 'catalog' | 'build' | 'e2e';

export type Step = {
  id: StepId;
  title: string;
  needs: Need[];
  /** Whether there is anything to run. */
  exists: () => boolean;
  /** Run one after the other; `args` come from the command line. */
  tasks: (args: string[], env: Env) => Task[];
  /** Who counts the tests, in .data/test-reports/<id>.json. */
  counts?: 'vitest' | 'playwright';
};

const inRoot = (...names: string[]) => path.join(ROOT, ...names);

/** The program behind a command of node_modules/.bin, so that it runs under the project's Node. */
function tool(packageName: string, bin = packageName): string {
  const require = createRequire(import.meta.url);
  const manifest = inRoot('node_modules', packageName, 'package.json');
  const { bin: bins } = require(manifest) as { bin: string | Record<string, string> };
  const file = typeof bins === 'string' ? bins : bins[bin];
  if (!file) throw new Error(`${packageName} has no command ${bin}.`);
  return inRoot('node_modules', packageName, file);
}

const TEST_FILE = /\.test\.tsx?$/;
const DB_TEST_FILE = /\.db\.test\.ts$/;

/** Whether any test of this kind exists. */
function hasTests(isOfKind: (file: string) => boolean): boolean {
  return ['lib', 'components', 'prisma', 'scripts', 'app'].some((folder) =>
    filesBelow(inRoot(folder), () => false).some(isOfKind),
  );
}

const vitest = (project: 'unit' | 'db', args: string[], env: Env) => [
  node(
    [
      tool('vitest'),
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${path.join(REPORTS, `${project}.json`)}`,
      ...args,
    ],
    { env: { ...env, NODE_ENV: 'test' } },
  ),
];

const CATALOG_CHECK = inRoot('scripts', 'catalog-check.ts');

/** All checks of the project in the order in which they run. */
export const STEPS: Step[] = [
  {
    id: 'lint',
    title: 'Format and lint',
    needs: [],
    exists: () => true,
    tasks: (args) => [node([tool('@biomejs/biome', 'biome'), 'ci', ...(args.length ? args : ['.'])])],
  },
  {
    id: 'types',
    title: 'Types',
    needs: ['client'],
    exists: () => true,
    tasks: (args) => [
      node([tool('next'), 'typegen'], { log: 'typegen' }),
      node([tool('typescript', 'tsc'), '--noEmit', ...args]),
    ],
  },
  {
    id: 'unit',
    title: 'Unit tests',
    needs: ['client'],
    exists: () => hasTests((file) => TEST_FILE.test(file) && !DB_TEST_FILE.test(file)),
    tasks: (args, env) => vitest('unit', args, env),
    counts: 'vitest',
  },
  {
    id: 'db',
    title: 'Database tests',
    needs: ['client', 'database'],
    exists: () => hasTests((file) => DB_TEST_FILE.test(file)),
    tasks: (args, env) => vitest('db', args, env),
    counts: 'vitest',
  },
  {
    id: 'catalog',
    title: 'Clinical catalog',
    needs: ['client'],
    exists: () => existsSync(CATALOG_CHECK),
    tasks: (args) => [node([...stripTypes(), '--conditions=react-server', CATALOG_CHECK, ...args])],
  },
  {
    id: 'build',
    title: 'Production build',
    needs: ['client', 'build'],
    exists: () => existsSync(inRoot('app')),
    tasks: () => [],
  },
  {
    id: 'e2e',
    title: 'Browser tests',
    needs: ['client', 'build', 'demo', 'browser', 'server'],
    exists: () => existsSync(inRoot('playwright.config.ts')),
    tasks: (args, env) => [
      node([tool('@playwright/test', 'playwright'), 'test', '--reporter=list,json', ...args], {
        // Playwright sets the colors of its workers itself.
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(REPORTS, 'e2e.json'), NO_COLOR: undefined },
      }),
    ],
    counts: 'playwright',
  },
];

/**
 * Which steps a command line names, and what goes to the last of them: `unit db`, `e2e e2e/main-job.spec.ts`.
 * None named: all of them. An unknown first word is undefined.
 */
export function chooseSteps(args: string[]): { steps: Step[]; rest: string[] } | undefined {
  const ids = new Set<string>(STEPS.map((step) => step.id));
  const firstOther = args.findIndex((arg) => !ids.has(arg));
  const named = firstOther === -1 ? args : args.slice(0, firstOther);
  if (named.length === 0) return args.length === 0 ? { steps: STEPS, rest: [] } : undefined;
  return { steps: STEPS.filter((step) => named.includes(step.id)), rest: args.slice(named.length) };
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withheld } from './app-env.ts';
import { run } from './children.ts';
import { explain, say, spoken, Trouble } from './progress.mjs';
import { loadSecrets } from './secrets.ts';
import { end, holdCheckout, isEnding, stopOnSignals } from './session.ts';
import { Needs } from './test-needs.ts';
import { closingLine, type Outcome, readCounts, total } from './test-results.ts';
import { chooseSteps, REPORTS, STEPS, type Step } from './test-steps.ts';

const reportOf = (step: Step) => path.join(REPORTS, `${step.id}.json`);
const SUMMARY = path.join(REPORTS, 'summary.txt');

/** What belongs to another database, site or mail server. */
const FOREIGN_SETTINGS = [
  'DATABASE_URL',
  'APP_DATABASE_URL',
  'BACKUP_DATABASE_URL',
  'APP_URL',
  'NEXTAUTH_URL',
  'MAIL_URL',
  'HOST',
];

/** The tests reach nobody but themselves. */
function withholdForeign(): void {
  const value = withheld();
  for (const name of FOREIGN_SETTINGS) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

async function perform(step: Step, args: string[], needs: Needs): Promise<Outcome> {
  const begin = Date.now();
  const outcome = (state: Outcome['state'], rest: Partial<Outcome> = {}): Outcome => ({
    title: step.title,
    state,
    milliseconds: Date.now() - begin,
    ...rest,
  });
  if (!step.exists()) return outcome('nothing to run');
  say(`\n▸ ${step.title}`);
  try {
    for (const need of step.needs) await needs.make(need);
  } catch (error) {
    if (!isEnding()) explain(error as Error);
    return outcome(step.id === 'build' ? 'failed' : 'not run', { remark: (error as Error).message });
  }
  let state: Outcome['state'] = 'passed';
  for (const task of step.tasks(args, needs.env(step.needs))) {
    const { code, output } = await run(task);
    if (code === 0) continue;
    if (task.log) say(output);
    state = 'failed';
    break;
  }
  return outcome(state, step.counts ? { counts: readCounts(step.counts, reportOf(step)) } : {});
}

const MARKS = { passed: '✓', failed: '✗', 'not run': '✗', 'nothing to run': '–' } as const;

function summarize(outcomes: Outcome[], begin: number): boolean {
  say('\nSummary');
  for (const { title, state, milliseconds, counts, remark } of outcomes) {
    const tests = counts ? closingLine(counts) : state;
    const second = counts?.second ? `${counts.second} only on the second try` : '';
    const time = state === 'nothing to run' ? '' : spoken(milliseconds);
    say(
      `  ${MARKS[state]} ${title.padEnd(18)} ${tests.padEnd(24)} ${time.padStart(12)}  ${remark ?? second}`.trimEnd(),
    );
  }
  const sum = total(outcomes);
  writeFileSync(SUMMARY, `${closingLine(sum)}\n`);
  say(`\n  ${closingLine(sum)} in ${spoken(Date.now() - begin)}\n`);
  return sum.failed === 0;
}

/** `npm test [-- step… args…]`: every check in order, one summary at the end. */
export async function test(args: string[]): Promise<void> {
  const chosen = chooseSteps(args);
  if (!chosen) {
    throw new Trouble({
      what: `There is no step "${args[0]}".`,
      next: `npm test -- ${STEPS.map(({ id }) => id).join(' | ')} [what the step shall run]`,
    });
  }
  const begin = Date.now();
  stopOnSignals({});
  await holdCheckout('test', 'npm test');
  withholdForeign();
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const needs = new Needs(loadSecrets());
  const outcomes: Outcome[] = [];
  for (const step of chosen.steps) {
    const isLast = step === chosen.steps.at(-1);
    outcomes.push(await perform(step, isLast ? chosen.rest : [], needs));
    if (isEnding()) return;
  }
  const isGood = summarize(outcomes, begin);
  await end();
  process.exit(isGood ? 0 : 1);
}

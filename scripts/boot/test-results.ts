import { existsSync, readFileSync } from 'node:fs';

/** `second`: of the passed ones, those that failed first and passed when tried again. */
export type Counts = { passed: number; failed: number; second?: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

/** Counts of vitest's JSON report; a file that failed before its first test counts as one failure. */
export function countVitest(report: VitestReport): Counts {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
};

/** Counts of Playwright's JSON report; an error outside of any test counts as one failure. */
export function countPlaywright({ stats, errors }: PlaywrightReport): Counts {
  const counts = { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
  return stats.flaky === 0 ? counts : { ...counts, second: stats.flaky };
}

/** Reads a report file; a run that left none counted nothing. */
export function readCounts(kind: 'vitest' | 'playwright', file: string): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return kind === 'vitest'
    ? countVitest(report as VitestReport)
    : countPlaywright(report as PlaywrightReport);
}

export type Outcome = {
  title: string;
  state: 'passed' | 'failed' | 'nothing to run' | 'not run';
  milliseconds: number;
  counts?: Counts;
  remark?: string;
};

/** The sum over all tests. A check that failed without a failed test (types, the build …) is one failure. */
export function total(outcomes: Outcome[]): Counts {
  let passed = 0;
  let failed = 0;
  for (const { state, counts } of outcomes) {
    passed += counts?.passed ?? 0;
    const isBad = state === 'failed' || state === 'not run';
    failed += isBad ? Math.max(1, counts?.failed ?? 0) : 0;
  }
  return { passed, failed };
}

export const closingLine = ({ passed, failed }: Counts) => `${passed} passed, ${failed} failed`;

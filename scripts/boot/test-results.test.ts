import { describe, expect, it } from 'vitest';
import { closingLine, countPlaywright, countVitest, type Outcome, total } from './test-results.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});
const outcome = (state: Outcome['state'], counts?: Outcome['counts']): Outcome => ({
  title: 'x',
  state,
  milliseconds: 1,
  ...(counts ? { counts } : {}),
});

describe('counting tests', () => {
  it('takes vitest’s numbers', () => {
    const testResults = [file('passed', 'passed'), file('failed', 'passed', 'failed')];
    expect(countVitest({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({
      passed: 2,
      failed: 1,
    });
  });
  it('counts a test file that could not be loaded', () => {
    expect(countVitest({ numPassedTests: 0, numFailedTests: 0, testResults: [file('failed')] }).failed).toBe(
      1,
    );
  });
  it('takes Playwright’s numbers; passed on a second try is passed, and said', () => {
    const stats = { expected: 5, unexpected: 2, flaky: 1 };
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 6, failed: 2, second: 1 });
  });
  it('counts an error outside of any browser test', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0 };
    expect(countPlaywright({ stats, errors: [{}] }).failed).toBe(1);
  });
});

describe('the sum', () => {
  it('adds all tests up', () => {
    const sum = total([
      outcome('passed', { passed: 3, failed: 0 }),
      outcome('failed', { passed: 1, failed: 2 }),
    ]);
    expect(sum).toEqual({ passed: 4, failed: 2 });
  });
  it('counts a failed check without tests, and one that could not run, as one failure each', () => {
    expect(total([outcome('failed'), outcome('not run')]).failed).toBe(2);
  });
  it('counts a test command that failed with all tests passed as one failure', () => {
    expect(total([outcome('failed', { passed: 9, failed: 0 })])).toEqual({ passed: 9, failed: 1 });
  });
  it('does not count what has nothing to run', () => {
    expect(total([outcome('nothing to run'), outcome('passed')])).toEqual({ passed: 0, failed: 0 });
  });
  it('is one line', () => {
    expect(closingLine({ passed: 12, failed: 0 })).toBe('12 passed, 0 failed');
  });
});

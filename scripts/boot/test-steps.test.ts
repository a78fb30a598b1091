import { describe, expect, it } from 'vitest';
import { chooseSteps, STEPS } from './test-steps.ts';

const chosen = (args: string[]) => {
  const found = chooseSteps(args);
  return found && { ids: found.steps.map(({ id }) => id), rest: found.rest };
};

describe('choosing steps', () => {
  it('runs all in order when none is named', () => {
    expect(chosen([])?.ids).toEqual(STEPS.map(({ id }) => id));
  });
  it('runs the named ones, in the order of the table', () => {
    expect(chosen(['db', 'lint'])).toEqual({ ids: ['lint', 'db'], rest: [] });
  });
  it('hands what follows to the step', () => {
    expect(chosen(['e2e', 'e2e/main-job.spec.ts', '--headed'])).toEqual({
      ids: ['e2e'],
      rest: ['e2e/main-job.spec.ts', '--headed'],
    });
  });
  it('does not guess at an unknown step', () => {
    expect(chosen(['e3e'])).toBeUndefined();
  });
});

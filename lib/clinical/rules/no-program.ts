import type { RuleContext } from '../context.ts';
import { factTest, numberTest } from '../evidence.ts';
import { dateOfDay, dayNumber } from '../local-date.ts';
import type { Finding } from './rule.ts';

/**
 * NO-PROG: the last program has ended, or none was in force for 2 days. Review. Source: the product's purpose:
 * everyone in care has a plan.
 */
export function noProgram(c: RuleContext): Finding | null {
  if (c.program !== null) return null;
  const ends = c.programs.flatMap((program) => (program.endsOn ? [dayNumber(program.endsOn)] : []));
  const hasProgram = factTest('no-program', 'No program in force', true, { from: c.on, to: c.on });
  const base = {
    severity: 'review' as const,
    because: 'Without a program nothing is asked of the patient.',
    next: 'Assign a program, or discharge.',
    action: 'assign-program' as const,
  };
  if (ends.length > 0) {
    const ended = Math.max(...ends);
    return {
      ...base,
      variant: 'ended',
      says: `No active program (the last ended on ${dateOfDay(ended)})`,
      params: { ended: dateOfDay(ended) },
      tests: [
        hasProgram,
        numberTest('days-since-end', 'Days since the last ended', c.on - ended, '>=', 1, 'days'),
      ],
    };
  }
  const needed = c.settings['noProgram.days'];
  if (c.day < needed) return null;
  return {
    ...base,
    variant: 'never',
    says: 'No active program',
    params: { days: c.day },
    tests: [hasProgram, numberTest('days-without', 'Days without a program', c.day, '>=', needed, 'days')],
  };
}

import type { RuleContext } from '../context.ts';
import { numberTest } from '../evidence.ts';
import { dateOfDay, dayNumber } from '../local-date.ts';
import { dayName } from '../words.ts';
import type { Finding } from './rule.ts';

/** Last day on which any program is in force; null without a program or without an end. */
function lastDayOf(c: RuleContext): number | null {
  if (c.program === null || c.programs.some((program) => !program.endsOn)) return null;
  return Math.max(...c.programs.map((program) => dayNumber(program.endsOn ?? program.startsOn)));
}

/** PROG-END: the program ends in 3 days or less. Watch. Source: the product's purpose. */
export function programEnd(c: RuleContext): Finding | null {
  const last = lastDayOf(c);
  if (last === null || last - c.on > c.settings['programEnd.days']) return null;
  return {
    severity: 'watch',
    says: last === c.on ? 'Program ends today' : `Program ends ${dayName(last)}`,
    because: 'After that day nothing is planned.',
    next: 'Progress, repeat, or move to maintenance.',
    action: 'extend-or-progress',
    params: { endsOn: dateOfDay(last) },
    tests: [
      numberTest('days-left', 'Days left', last - c.on, '<=', c.settings['programEnd.days'], 'days', {
        from: c.on,
        to: last,
      }),
    ],
  };
}

import type { RuleContext } from '../context.ts';
import { dateOfDay } from '../local-date.ts';
import { openTicks, tick, whenReported } from './red-flags.ts';
import type { Finding } from './rule.ts';

/** RF-WEAK: new or more weakness, a dragging foot, no tiptoe or heel stand. Urgent. Source: [LOTH]. */
export function newWeakness(c: RuleContext): Finding | null {
  const ticks = openTicks(c, 'RF-WEAK', [tick('weakness', 'new or growing weakness')]);
  if (ticks === null) return null;
  return {
    severity: 'urgent',
    says: `New or growing weakness (${whenReported(ticks)})`,
    because: 'The patient ticked weakness of a leg or foot as new or worse.',
    next: 'Examine strength, feeling and reflexes today. If stable, record it as known.',
    action: 'same-day-exam',
    params: { since: dateOfDay(ticks.firstDay) },
    tests: ticks.tests,
  };
}

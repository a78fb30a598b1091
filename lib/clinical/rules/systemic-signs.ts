import type { RuleContext } from '../context.ts';
import { dateOfDay } from '../local-date.ts';
import { openTicks, tick, whenReported } from './red-flags.ts';
import type { Finding } from './rule.ts';

/** RF-SYS: fever, very unwell, a major fall or unexplained weight loss. Urgent. Source: (background). */
export function systemicSigns(c: RuleContext): Finding | null {
  const ticks = openTicks(c, 'RF-SYS', [tick('systemic', 'fever, very unwell, a bad fall or weight loss')]);
  if (ticks === null) return null;
  return {
    severity: 'urgent',
    says: `General warning sign (${whenReported(ticks)})`,
    because: 'The patient ticked fever, feeling very unwell, a bad fall or weight loss.',
    next: 'Arrange medical advice today.',
    action: 'same-day-advice',
    params: { since: dateOfDay(ticks.firstDay) },
    tests: ticks.tests,
  };
}

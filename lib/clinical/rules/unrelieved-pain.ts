import type { RuleContext } from '../context.ts';
import { dateOfDay } from '../local-date.ts';
import { amount } from '../words.ts';
import { openTicks, tick, whenReported } from './red-flags.ts';
import type { Finding } from './rule.ts';

/** RF-PAIN: very bad pain that no position eases, on the tick alone. Urgent. Source: acceptance fact 34 (background). */
export function unrelievedPain(c: RuleContext): Finding | null {
  const ticks = openTicks(c, 'RF-PAIN', [tick('unrelieved', 'very bad pain that no position eases')]);
  if (ticks === null) return null;
  const { leg, back } = ticks.latest;
  const rated = (value: number | null) => (value === null ? 'not rated' : amount(value));
  return {
    severity: 'urgent',
    says: `Severe unrelieved pain (leg ${rated(leg)}, back ${rated(back)})`,
    because: `The patient ticked very bad pain that no position eases (${whenReported(ticks)}).`,
    next: 'Call the patient today.',
    action: 'same-day-call',
    params: { leg, back, since: dateOfDay(ticks.firstDay) },
    tests: ticks.tests,
  };
}

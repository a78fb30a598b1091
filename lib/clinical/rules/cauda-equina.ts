import type { RuleContext } from '../context.ts';
import { dateOfDay } from '../local-date.ts';
import { openTicks, tick, type WarningSign, whenReported } from './red-flags.ts';
import type { Finding } from './rule.ts';

const SIGNS: readonly WarningSign[] = [
  tick('bladder', 'bladder'),
  tick('bowel', 'bowel'),
  tick('saddle', 'saddle numbness'),
  tick('sexual', 'sexual feeling'),
];

const BOTH_LEGS: WarningSign = {
  id: 'both-legs',
  name: 'symptoms in both legs',
  isIn: (report) => report.bothLegs,
};

/**
 * RF-CES: a tick for bladder, bowel, saddle or sexual feeling, or symptoms in both legs that were not in
 * both at intake. Urgent. Sources: [BMJCES][CSP24].
 */
export function caudaEquina(c: RuleContext): Finding | null {
  const signs = c.episode.legs === 'both' ? SIGNS : [...SIGNS, BOTH_LEGS];
  const ticks = openTicks(c, 'RF-CES', signs);
  if (ticks === null) return null;
  const when = whenReported(ticks);
  return {
    severity: 'urgent',
    says: `Possible cauda equina: ${ticks.names.join(', ')} (${when})`,
    because: 'The patient ticked a warning sign as new or worse; no single sign rules it in or out.',
    next: 'Phone now and send to an emergency department. The patient was already told to go.',
    action: 'call-emergency',
    params: { signs: ticks.names.join(', '), since: dateOfDay(ticks.firstDay) },
    tests: ticks.tests,
  };
}

import type { RuleContext } from '../context.ts';
import { dayTest, noImportantGain } from './no-progress.ts';
import type { Finding } from './rule.ts';

/** NP-12W: from day 84, no clinically important improvement. Review. Sources: [DEV][KOE07]. */
export function noProgress12Weeks(c: RuleContext): Finding | null {
  const fromDay = c.settings['noProgress.twelveWeeksDay'];
  return noImportantGain(c, Math.floor(fromDay / 7), [dayTest(c, '>=', fromDay)], {
    action: 'discuss-referral',
    words: 'Change the plan, take the Stage 3 view, and discuss referral.',
  });
}

import type { RuleContext } from '../context.ts';
import { dayTest, noImportantGain } from './no-progress.ts';
import type { Finding } from './rule.ts';

/** NP-6W: from day 42 up to day 84, no clinically important improvement. Review. Source: [KOE07], 6–8 weeks. */
export function noProgress6Weeks(c: RuleContext): Finding | null {
  const s = c.settings;
  const days = [
    dayTest(c, '>=', s['noProgress.sixWeeksDay']),
    dayTest(c, '<', s['noProgress.twelveWeeksDay']),
  ];
  return noImportantGain(c, Math.floor(s['noProgress.sixWeeksDay'] / 7), days, {
    action: 'review-plan',
    words: 'Re-examine; review direction, dose and adherence; consider a specialist opinion.',
  });
}

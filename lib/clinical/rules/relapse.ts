import type { RuleContext } from '../context.ts';
import { allMet, numberTest } from '../evidence.ts';
import { goodDaysWords, painBack } from './early-return.ts';
import type { Finding } from './rule.ts';

/**
 * RELAPSE: in maintenance, at least 30 days after recovery, the last two reports both at 3 or more. Review.
 * Source: [STA11], its numbers as a secondary source gives them.
 */
export function relapse(c: RuleContext): Finding | null {
  const back = painBack(c);
  if (back === null) return null;
  const tests = [
    ...back.tests,
    numberTest(
      'good-days',
      'Days since recovery',
      back.goodDays,
      '>=',
      c.settings['relapse.recoveredDays'],
      'days',
    ),
  ];
  if (!allMet(tests)) return null;
  return {
    severity: 'review',
    says: `New episode after ${goodDaysWords(back.goodDays)}`,
    because: `Pain was ${back.pain} or more in the last 2 reports.`,
    next: 'Start the recurrence reset (P4A) and open a new episode.',
    action: 'open-episode',
    params: { goodDays: back.goodDays, pain: back.pain },
    tests,
  };
}

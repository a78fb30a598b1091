import { skipReasonWords, topSkipReason } from '../causes.ts';
import type { RuleContext } from '../context.ts';
import { allMet, factTest, numberTest } from '../evidence.ts';
import { isImportantlyImproved } from '../improvement.ts';
import type { Finding } from './rule.ts';

/**
 * ADH-LOW: 14-day adherence under 50 % with at least 7 units planned on 7 active days. Watch when there is an
 * important improvement all the same, else review. Source: [BAI20].
 */
export function lowAdherence(c: RuleContext): Finding | null {
  const s = c.settings;
  const { planned, done, percent, activeDays, from, to } = c.adherence(s['adherence.windowDays']);
  const scope = { from, to };
  const tests = [
    numberTest('planned', 'Units planned', planned, '>=', s['lowAdherence.minPlanned'], 'times', scope),
    numberTest(
      'active-days',
      'Active days',
      activeDays,
      '>=',
      s['lowAdherence.minActiveDays'],
      'days',
      scope,
    ),
    numberTest(
      'adherence',
      'Share of the plan done',
      percent,
      '<',
      s['lowAdherence.percent'],
      'percent',
      scope,
    ),
  ];
  if (!allMet(tests)) return null;
  const isImproved = isImportantlyImproved(c);
  const reason = topSkipReason(c);
  return {
    severity: isImproved ? 'watch' : 'review',
    says: `Doing ${percent}% of the plan${reason ? `; top reason: ${skipReasonWords(reason)}` : ''}`,
    because: `${done} of ${planned} times in ${s['adherence.windowDays']} days.`,
    next: 'Shorten the routine to 3 exercises.',
    action: 'shorten-routine',
    params: { percent, planned, done, reason },
    tests: [
      ...tests,
      factTest('not-improved', 'No important improvement, for review', !isImproved, { severityOnly: true }),
    ],
  };
}

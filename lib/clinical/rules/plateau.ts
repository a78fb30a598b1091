import { stepFor } from '../causes.ts';
import type { RuleContext } from '../context.ts';
import { allMet, numberTest, type Test } from '../evidence.ts';
import { trendChange } from '../improvement.ts';
import { amount } from '../words.ts';
import { dayTest } from './no-progress.ts';
import type { Finding } from './rule.ts';

const size = (change: number | null): number | null => (change === null ? null : Math.abs(change));

/** The same over the long window; decides between watch and review. */
function longTests(c: RuleContext): Test[] {
  const s = c.settings;
  const windowDays = s['plateau.longWindowDays'];
  const reports = c.points(c.pain, windowDays).length;
  const slope = c.slope(windowDays);
  const change = slope === null ? null : slope * windowDays;
  const scope = { from: c.on - windowDays + 1, to: c.on, severityOnly: true };
  return [
    numberTest(
      'long-reports',
      'Reports in the long window, for review',
      reports,
      '>=',
      s['plateau.longMinReports'],
      'reports',
      scope,
    ),
    numberTest(
      'long-change',
      'Change over the long window, for review',
      size(change),
      '<',
      s['plateau.points'],
      'points',
      scope,
    ),
  ];
}

/**
 * PLATEAU: from day 28, pain of 3 or more, 8 reports in 14 days and a trend of less than 1 point: watch;
 * the same over 28 days with 14 reports: review. Source: (design).
 */
export function plateau(c: RuleContext): Finding | null {
  const s = c.settings;
  const windowDays = s['trend.windowDays'];
  const pain = c.current(c.pain);
  const scope = { from: c.on - windowDays + 1, to: c.on };
  const reports = c.points(c.pain, windowDays).length;
  const tests = [
    dayTest(c, '>=', s['plateau.fromDay']),
    numberTest('pain', 'Pain now', pain, '>=', s['plateau.minPain'], 'points'),
    numberTest('reports', 'Reports in the window', reports, '>=', s['plateau.minReports'], 'reports', scope),
    numberTest(
      'change',
      'Change over the window',
      size(trendChange(c)),
      '<',
      s['plateau.points'],
      'points',
      scope,
    ),
  ];
  if (!allMet(tests)) return null;
  const long = longTests(c);
  const isLong = long.every((test) => test.met === true);
  const weeks = Math.floor((isLong ? s['plateau.longWindowDays'] : windowDays) / 7);
  return {
    severity: isLong ? 'review' : 'watch',
    says: `Stuck at ${amount(pain ?? 0)} for ${weeks} weeks`,
    because: 'The trend is flat.',
    ...stepFor(c, { action: 'set-goal', words: 'Set a new goal or load, or review the plan.' }),
    params: { pain, weeks },
    tests: [...tests, ...long],
  };
}

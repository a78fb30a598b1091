import type { RuleContext } from '../context.ts';
import { allMet, factTest, numberTest } from '../evidence.ts';
import { counted } from '../words.ts';
import { dayTest } from './no-progress.ts';
import type { Finding } from './rule.ts';

/** DATA-THIN: from day 14 (stage 3: 28), too few reports to know the pain now. Watch. Source: [HEA14]. */
export function dataThin(c: RuleContext): Finding | null {
  const s = c.settings;
  const windowDays = s['current.windowDays'];
  const reports = c.points(c.pain, windowDays).length;
  const needed = s['current.minReports'];
  const scope = { from: c.on - windowDays + 1, to: c.on };
  const tests = [
    dayTest(c, '>=', c.episode.stage === 3 ? s['dataThin.fromDayStage3'] : s['dataThin.fromDay']),
    factTest('main-pain', 'Pain bad enough at the start to follow', c.primary !== null),
    numberTest('reports', 'Reports in the last days', reports, '<', needed, 'reports', scope),
  ];
  if (!allMet(tests)) return null;
  return {
    severity: 'watch',
    says: 'Too few reports to judge',
    because: `${counted(reports, 'report')} in ${windowDays} days.`,
    next: `Ask for ${needed} reports this week.`,
    action: 'ask-reports',
    params: { reports, needed },
    tests,
  };
}

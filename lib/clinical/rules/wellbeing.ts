import type { RuleContext } from '../context.ts';
import { allMet, numberTest, type Test } from '../evidence.ts';
import { sentenceCase } from '../words.ts';
import type { Finding } from './rule.ts';

interface Pair {
  readonly name: string;
  readonly tests: readonly Test[];
}

/** The last two weekly answers of one item, close enough together and fresh. */
function lastTwo(c: RuleContext, kind: 'sleep' | 'mood', name: string): Pair | null {
  const s = c.settings;
  const earlier = c.measure(kind).at(-2);
  const latest = c.latestMeasure(kind, s['weekly.maxAgeDays']);
  if (earlier === undefined || latest === null) return null;
  const scope = { from: earlier.day, to: latest.day };
  const lower = Math.min(earlier.value, latest.value);
  return {
    name,
    tests: [
      numberTest(
        `${kind}-twice`,
        `${sentenceCase(name)} in both of the last 2 weekly reports`,
        lower,
        '>=',
        s['wellbeing.score'],
        'points',
        scope,
      ),
      numberTest(
        `${kind}-gap`,
        'Days between the two',
        latest.day - earlier.day,
        '<=',
        s['wellbeing.maxGapDays'],
        'days',
        scope,
      ),
    ],
  };
}

/** WELLBEING: sleep or mood item 7 or more in two weekly reports in a row. Watch. Source: (design). */
export function wellbeing(c: RuleContext): Finding | null {
  const pairs = [lastTwo(c, 'sleep', 'poor sleep'), lastTwo(c, 'mood', 'low mood')];
  const found = pairs.filter((pair) => pair !== null).filter((pair) => allMet(pair.tests));
  if (found.length === 0) return null;
  const names = found.map((pair) => pair.name).join(' and ');
  return {
    severity: 'watch',
    says: `${sentenceCase(names)} 2 weeks in a row`,
    because: `Scored ${c.settings['wellbeing.score']} or more in two weekly reports.`,
    next: 'Offer sleep and stress care (SC10, SC11) and ask how things are.',
    action: 'ask-wellbeing',
    params: { names },
    tests: found.flatMap((pair) => pair.tests),
  };
}

import { stepFor } from '../causes.ts';
import type { RuleContext } from '../context.ts';
import { allMet, numberTest } from '../evidence.ts';
import { notImprovedTests } from '../improvement.ts';
import { dayTest, knownPainTests, painChange } from './no-progress.ts';
import type { Finding } from './rule.ts';

/** Zones higher up than at the start, or null when not known. */
function zonesUp(c: RuleContext): number | null {
  const base = c.base('zone').value;
  const current = c.current('zone');
  return base === null || current === null ? null : base - current;
}

/**
 * EARLY-NR: from day 14 (stage 3: 28) up to day 42, pain down by less than 1, not centralized by a zone and no
 * important improvement. Review when pain is 7 or more, else watch. Source: matched-direction patients
 * change within 2 weeks [LON04].
 */
export function earlyNonResponse(c: RuleContext): Finding | null {
  const s = c.settings;
  const ways = notImprovedTests(c);
  const up = zonesUp(c);
  const tests = [
    dayTest(c, '>=', c.episode.stage === 3 ? s['early.fromDayStage3'] : s['early.fromDay']),
    dayTest(c, '<', s['noProgress.sixWeeksDay']),
    ...knownPainTests(c),
    numberTest('drop', 'Drop in pain since the start', c.drop, '<', s['early.drop'], 'points'),
  ];
  // An unknown zone cannot speak for centralizing.
  const centralized = numberTest(
    'zones-up',
    'Zones higher up than at the start',
    up,
    '<',
    s['early.zones'],
    'points',
  );
  const others = [centralized, ...ways];
  if (!allMet(tests) || others.some((test) => test.met === false)) return null;
  const pain = c.current(c.pain);
  const severe = numberTest('severe', 'Pain now, for review', pain, '>=', s['early.reviewPain'], 'points', {
    severityOnly: true,
  });
  return {
    severity: severe.met ? 'review' : 'watch',
    says: `No early response (${painChange(c)})`,
    because: `Day ${c.day} of the program.`,
    ...stepFor(c, { action: 'review-plan', words: 'Check direction and dose.' }),
    params: { day: c.day, drop: c.drop, pain },
    tests: [...tests, ...others, severe],
  };
}

import { stepFor } from '../causes.ts';
import type { RuleContext } from '../context.ts';
import { allMet, numberTest, wordTest } from '../evidence.ts';
import { notImprovedTests } from '../improvement.ts';
import { counted } from '../words.ts';
import { dayTest, knownPainTests, painChange } from './no-progress.ts';
import type { Finding } from './rule.ts';

/**
 * DUR-6W: stage 1 or 2, between day 14 and day 42, symptoms for 42 days or more, course same or worse since
 * onset, pain down by less than 1 and no important improvement. Review. Source: acceptance fact 18, [KOE07].
 */
export function longSymptoms(c: RuleContext): Finding | null {
  const s = c.settings;
  const ways = notImprovedTests(c);
  const tests = [
    wordTest('stage', 'Stage', String(c.episode.stage), ['1', '2']),
    dayTest(c, '>=', s['duration.fromDay']),
    dayTest(c, '<', s['noProgress.sixWeeksDay']),
    numberTest('symptom-days', 'Days since onset', c.symptomDays, '>=', s['duration.symptomDays'], 'days'),
    wordTest('course', 'Course since onset', c.episode.course ?? null, ['same', 'worse']),
    ...knownPainTests(c),
    numberTest('drop', 'Drop in pain since the start', c.drop, '<', s['duration.drop'], 'points'),
  ];
  if (!allMet(tests) || ways.some((test) => test.met === false)) return null;
  const weeks = Math.floor(s['duration.symptomDays'] / 7);
  return {
    severity: 'review',
    says: `Over ${weeks} weeks without easing (${painChange(c)})`,
    because: `Symptoms for ${counted(c.symptomDays ?? 0, 'day')}, course ${c.episode.course} since onset.`,
    ...stepFor(c, {
      action: 'review-plan',
      words: 'Re-examine; review direction, dose and adherence; consider a specialist opinion.',
    }),
    params: { weeks, symptomDays: c.symptomDays, course: c.episode.course ?? null },
    tests: [...tests, ...ways],
  };
}

import { stepFor } from '../causes.ts';
import type { RuleContext } from '../context.ts';
import { allMet, factTest, numberTest, type Test } from '../evidence.ts';
import { improvementPercent, notImprovedTests } from '../improvement.ts';
import type { ActionId } from '../result.ts';
import { amount, painName } from '../words.ts';
import type { Finding } from './rule.ts';

/** `leg 6 → 5, 17 %`: start and now of the main pain. */
export function painChange(c: RuleContext): string {
  const base = c.base(c.pain).value ?? 0;
  const change = `${painName(c.pain)} ${amount(base)} → ${amount(c.current(c.pain) ?? base)}`;
  const percent = improvementPercent(c);
  return percent === null ? change : `${change}, ${percent}%`;
}

/** A main pain is known, now and at the start. */
export function knownPainTests(c: RuleContext): Test[] {
  const isKnown = c.current(c.pain) !== null;
  const from = c.on - c.settings['current.windowDays'] + 1;
  return [
    factTest('main-pain', 'Pain bad enough at the start to follow', c.primary !== null),
    factTest('known', 'Enough reports to know the pain now', isKnown, { from, to: c.on }),
  ];
}

/** No important gain on a day of the program, told with what may lie behind it. Null when a test fails. */
export function noImportantGain(
  c: RuleContext,
  weeks: number,
  dayTests: readonly Test[],
  own: { readonly action: ActionId; readonly words: string },
): Finding | null {
  const required = [...dayTests, ...knownPainTests(c)];
  if (!allMet(required)) return null;
  const ways = notImprovedTests(c);
  if (ways.some((test) => test.met === false)) return null;
  return {
    severity: 'review',
    says: `No important gain at ${weeks} weeks (${painChange(c)})`,
    because: 'Nothing that was measured has changed enough to matter.',
    ...stepFor(c, own),
    params: {
      weeks,
      pain: c.pain,
      base: c.base(c.pain).value,
      current: c.current(c.pain),
      percent: improvementPercent(c),
    },
    tests: [...required, ...ways],
  };
}

export function dayTest(c: RuleContext, comparison: '>=' | '<', threshold: number): Test {
  const id = comparison === '>=' ? 'day-from' : 'day-before';
  return numberTest(id, 'Days since the program began', c.day, comparison, threshold, 'days');
}

import { describe, expect, test } from 'vitest';
import type { Severity } from '../result.ts';
import { RULE_IDS, type RuleId } from '../rule-id.ts';
import { applyPrecedence, compareFlags, type RankedFlag } from './precedence.ts';

const flag = (text: string): RankedFlag => {
  const [rule, severity, subject = null] = text.split(':');
  return { rule: rule as RuleId, severity: severity as Severity, subject };
};

const apply = (...texts: string[]) => {
  const { shown, hidden } = applyPrecedence(texts.map(flag));
  return { shown: shown.map(({ rule }) => rule), hidden: hidden.map(({ rule, by }) => `${rule} by ${by}`) };
};

describe('headline order', () => {
  test('severity first, then the order of the rules, then the exercise', () => {
    expect(
      apply(
        'CENTRAL:good',
        'PROG-END:watch',
        'EX-PAIN:review:b',
        'EX-PAIN:review:a',
        'FEAR:watch',
        'PERIPH:review',
      ).shown,
    ).toEqual(['PERIPH', 'EX-PAIN', 'EX-PAIN', 'FEAR', 'PROG-END', 'CENTRAL']);
    expect(compareFlags(flag('EX-PAIN:review:a'), flag('EX-PAIN:review:b'))).toBeLessThan(0);
    expect(compareFlags(flag('EX-PAIN:review:b'), flag('EX-PAIN:review:a'))).toBeGreaterThan(0);
  });

  test.each(RULE_IDS.slice(1).map((rule, index) => [RULE_IDS[index], rule]))(
    '%s comes before %s',
    (earlier, later) => {
      expect(compareFlags(flag(`${earlier}:watch`), flag(`${later}:watch`))).toBeLessThan(0);
      expect(compareFlags(flag(`${later}:watch`), flag(`${earlier}:watch`))).toBeGreaterThan(0);
    },
  );

  test('a lower severity never leads', () => {
    expect(apply('FLARE:watch', 'CENTRAL:good', 'REVIEW-DUE:review').shown).toEqual([
      'REVIEW-DUE',
      'FLARE',
      'CENTRAL',
    ]);
    expect(apply('FEAR:review', 'RF-SYS:urgent').shown).toEqual(['RF-SYS', 'FEAR']);
  });
});

/** Who hides whom; everything else stays. */
const HIDDEN: Readonly<Record<string, readonly RuleId[]>> = {
  'RF-CES:urgent': ['READY', 'RECOVERED', 'CENTRAL'],
  'RF-WEAK:urgent': ['READY', 'RECOVERED', 'CENTRAL'],
  'RF-PAIN:urgent': ['READY', 'RECOVERED', 'CENTRAL'],
  'RF-SYS:urgent': ['READY', 'RECOVERED', 'CENTRAL'],
  'PERIPH:review': ['FLARE', 'READY', 'RECOVERED'],
  'WORSE:review': ['FLARE', 'EARLY-NR', 'DUR-6W', 'NP-12W', 'NP-6W', 'PLATEAU', 'READY', 'RECOVERED'],
  'RELAPSE:review': ['READY', 'RECOVERED'],
  'EX-PAIN:review': ['READY', 'RECOVERED'],
  'EX-PAIN:watch': [],
  'EXR:review': ['READY', 'RECOVERED'],
  'EXR:watch': [],
  'NP-12W:review': ['PLATEAU', 'READY', 'RECOVERED'],
  'NP-6W:review': ['PLATEAU', 'READY', 'RECOVERED'],
  'DUR-6W:review': ['PLATEAU', 'EARLY-NR', 'READY', 'RECOVERED'],
  'NO-PROG:review': ['ADH-LOW', 'PROG-END', 'READY', 'RECOVERED'],
  'LAPSED:review': ['ADH-LOW', 'DATA-THIN', 'PLATEAU', 'EARLY-NR', 'READY', 'RECOVERED'],
  'LAPSED:watch': [],
  'FEAR:review': ['READY', 'RECOVERED'],
  'FEAR:watch': [],
  'ADH-LOW:review': ['READY', 'RECOVERED'],
  'ADH-LOW:watch': [],
  'PLATEAU:watch': [],
  'EARLY-NR:review': ['PLATEAU', 'READY', 'RECOVERED'],
  'EARLY-NR:watch': ['PLATEAU'],
  'FLARE:watch': [],
  'STAGE-REVIEW:watch': [],
  'REVIEW-DUE:watch': [],
  'WELLBEING:watch': [],
  'DATA-THIN:watch': [],
  'PROG-END:watch': [],
  'RECOVERED:good': ['PLATEAU'],
  'READY:good': [],
  'CENTRAL:good': [],
};

describe('suppression', () => {
  test.each(Object.entries(HIDDEN))('%s hides %j and nothing else', (by, hidden) => {
    const own = flag(by);
    for (const rule of RULE_IDS.filter((id) => id !== own.rule)) {
      const { hidden: found } = applyPrecedence([own, flag(`${rule}:watch`)]);
      const isHidden = found.some((one) => one.rule === rule && one.by === own.rule);
      expect([rule, isHidden]).toEqual([rule, hidden.includes(rule)]);
    }
  });

  test('the flag first in order is named as the one that hides', () => {
    expect(apply('PLATEAU:review', 'EARLY-NR:watch', 'WORSE:review')).toEqual({
      shown: ['WORSE'],
      hidden: ['PLATEAU by WORSE', 'EARLY-NR by WORSE'],
    });
  });
});

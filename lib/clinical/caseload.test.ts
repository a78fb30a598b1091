import { describe, expect, test } from 'vitest';
import { caseloadGroup, type OpenFlag, showsNoProgress } from './caseload.ts';
import type { Severity } from './result.ts';
import { RULE_IDS, type RuleId } from './rule-id.ts';

const flag = (text: string): OpenFlag => {
  const [rule, severity] = text.split(':');
  return { rule: rule as RuleId, severity: severity as Severity };
};

test.each([
  [[], 'on-track'],
  [['CENTRAL:good'], 'on-track'],
  [['READY:good'], 'ready'],
  [['RECOVERED:good'], 'ready'],
  [['READY:good', 'PROG-END:watch'], 'watch'],
  [['EARLY-NR:watch'], 'watch'],
  [['FEAR:review', 'EARLY-NR:watch'], 'review'],
  [['FEAR:review'], 'review'],
  [['FEAR:review', 'LAPSED:watch'], 'review'],
  [['FEAR:review', 'LAPSED:review'], 'not-progressing'],
  [['PERIPH:review'], 'not-progressing'],
  [['PERIPH:review', 'RF-SYS:urgent'], 'urgent'],
])('%j belongs to %s', (flags, group) => {
  expect(caseloadGroup(flags.map(flag))).toBe(group);
});

describe('the filter "not progressing"', () => {
  const REVIEW = [
    'PERIPH',
    'WORSE',
    'RELAPSE',
    'EXR',
    'NP-12W',
    'NP-6W',
    'DUR-6W',
    'LAPSED',
    'ADH-LOW',
    'PLATEAU',
    'EARLY-NR',
  ];
  const WATCH = ['PLATEAU', 'EARLY-NR'];

  test.each(RULE_IDS)('%s', (rule) => {
    expect(showsNoProgress({ rule, severity: 'review' })).toBe(REVIEW.includes(rule));
    expect(showsNoProgress({ rule, severity: 'watch' })).toBe(WATCH.includes(rule));
  });
});

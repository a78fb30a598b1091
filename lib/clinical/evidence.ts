import { dateOfDay } from './local-date.ts';
import type { Comparison, EvidenceTest, EvidenceUnit } from './result.ts';
import { atLeast, atMost } from './statistics.ts';

/** A test while a rule is being worked out: days as numbers, turned into dates only for a raised flag. */
export interface Test {
  readonly id: string;
  readonly label: string;
  readonly value: number | string | null;
  readonly unit: EvidenceUnit;
  readonly comparison: Comparison;
  readonly threshold: number | string;
  readonly met: boolean | null;
  readonly fromDay: number | null;
  readonly toDay: number | null;
  readonly alternative: string | null;
  readonly decides: 'raise' | 'severity';
}

export interface TestScope {
  readonly from?: number;
  readonly to?: number;
  readonly alternative?: string;
  /** The test only decides how severe the flag is, not whether it is raised. */
  readonly severityOnly?: boolean;
}

function compare(value: number, comparison: Comparison, threshold: number): boolean {
  switch (comparison) {
    case '>=':
      return atLeast(value, threshold);
    case '<=':
      return atMost(value, threshold);
    case '>':
      return !atMost(value, threshold);
    case '<':
      return !atLeast(value, threshold);
    default:
      return value === threshold;
  }
}

function scopeOf(scope: TestScope) {
  return {
    fromDay: scope.from ?? null,
    toDay: scope.to ?? null,
    alternative: scope.alternative ?? null,
    decides: scope.severityOnly ? ('severity' as const) : ('raise' as const),
  };
}

/** A number against its threshold; an unknown number leaves the test open. */
export function numberTest(
  id: string,
  label: string,
  value: number | null,
  comparison: Comparison,
  threshold: number,
  unit: EvidenceUnit,
  scope: TestScope = {},
): Test {
  const met = value === null ? null : compare(value, comparison, threshold);
  return { id, label, value, unit, comparison, threshold, met, ...scopeOf(scope) };
}

/** A yes-or-no fact that has to be yes; null when not known. */
export function factTest(id: string, label: string, fact: boolean | null, scope: TestScope = {}): Test {
  const value = fact === null ? null : Number(fact);
  return { id, label, value, unit: 'yes-no', comparison: '=', threshold: 1, met: fact, ...scopeOf(scope) };
}

/** A word that has to be one of several; null when not known. */
export function wordTest(
  id: string,
  label: string,
  value: string | null,
  oneOf: readonly string[],
  scope: TestScope = {},
): Test {
  const met = value === null ? null : oneOf.includes(value);
  const threshold = oneOf.join(', ');
  return { id, label, value, unit: 'text', comparison: 'one-of', threshold, met, ...scopeOf(scope) };
}

/** All tests that decide the flag are met; of those that share an alternative, one is enough. */
export function allMet(tests: readonly Test[]): boolean {
  const deciding = tests.filter((test) => test.decides === 'raise');
  return deciding.every(
    (test) =>
      test.met === true ||
      (test.alternative !== null &&
        deciding.some((other) => other.alternative === test.alternative && other.met === true)),
  );
}

/** The test as it is shown and stored. */
export function toEvidenceTest({ fromDay, toDay, ...test }: Test): EvidenceTest {
  return {
    ...test,
    from: fromDay === null ? null : dateOfDay(fromDay),
    to: toDay === null ? null : dateOfDay(toDay),
  };
}

import type { HiddenFlag, Severity } from '../result.ts';
import { RULE_IDS, type RuleId } from '../rule-id.ts';

export interface RankedFlag {
  readonly rule: RuleId;
  readonly subject: string | null;
  readonly severity: Severity;
}

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { urgent: 0, review: 1, watch: 2, good: 3 };

export function severityRank(severity: Severity): number {
  return SEVERITY_RANK[severity];
}

const RULE_RANK = new Map(RULE_IDS.map((id, index) => [id, index]));

/** Sort order of the headline: severity, then the rules' own order, then the exercise's name. */
export function compareFlags(a: RankedFlag, b: RankedFlag): number {
  return (
    severityRank(a.severity) - severityRank(b.severity) ||
    (RULE_RANK.get(a.rule) ?? 0) - (RULE_RANK.get(b.rule) ?? 0) ||
    ((a.subject ?? '') < (b.subject ?? '') ? -1 : 1)
  );
}

/** Who speaks for whom: a raised flag that matches `by` hides the rules in `hides`. */
interface Suppression {
  readonly by: { readonly rules?: readonly RuleId[]; readonly severity?: Severity };
  readonly hides: readonly RuleId[];
}

export const SUPPRESSIONS: readonly Suppression[] = [
  { by: { severity: 'urgent' }, hides: ['READY', 'RECOVERED', 'CENTRAL'] },
  { by: { severity: 'review' }, hides: ['READY', 'RECOVERED'] },
  { by: { rules: ['LAPSED'], severity: 'review' }, hides: ['ADH-LOW', 'DATA-THIN', 'PLATEAU', 'EARLY-NR'] },
  { by: { rules: ['NO-PROG'] }, hides: ['ADH-LOW', 'PROG-END'] },
  { by: { rules: ['WORSE'] }, hides: ['FLARE', 'EARLY-NR', 'DUR-6W', 'NP-12W', 'NP-6W', 'PLATEAU'] },
  { by: { rules: ['PERIPH'] }, hides: ['FLARE'] },
  { by: { rules: ['NP-12W', 'NP-6W', 'EARLY-NR', 'DUR-6W'] }, hides: ['PLATEAU'] },
  { by: { rules: ['DUR-6W'] }, hides: ['EARLY-NR'] },
  { by: { rules: ['RECOVERED'] }, hides: ['PLATEAU'] },
];

function hides(flag: RankedFlag, rule: RuleId): boolean {
  return SUPPRESSIONS.some(
    ({ by, hides: hidden }) =>
      hidden.includes(rule) &&
      (by.severity === undefined || by.severity === flag.severity) &&
      (by.rules === undefined || by.rules.includes(flag.rule)),
  );
}

/**
 * Splits raised flags into those shown, in headline order, and those hidden, each with the first shown-order
 * flag that hides it.
 */
export function applyPrecedence<T extends RankedFlag>(
  raised: readonly T[],
): { readonly shown: readonly T[]; readonly hidden: readonly HiddenFlag[] } {
  const ordered = [...raised].sort(compareFlags);
  const shown: T[] = [];
  const hidden: HiddenFlag[] = [];
  for (const flag of ordered) {
    const by = ordered.find((other) => hides(other, flag.rule));
    if (by === undefined) shown.push(flag);
    else hidden.push({ rule: flag.rule, by: by.rule });
  }
  return { shown, hidden };
}

import type { Severity } from './result.ts';
import type { RuleId } from './rule-id.ts';

/** The part of a flag that sorts a patient into a group. */
export interface OpenFlag {
  readonly rule: RuleId;
  readonly severity: Severity;
}

/** Rules, with the severities that count, that mean "not progressing". */
export const NOT_PROGRESSING: ReadonlyMap<RuleId, readonly Severity[]> = new Map<RuleId, readonly Severity[]>(
  [
    ['PERIPH', ['review']],
    ['WORSE', ['review']],
    ['EXR', ['review']],
    ['NP-12W', ['review']],
    ['NP-6W', ['review']],
    ['DUR-6W', ['review']],
    ['EARLY-NR', ['review', 'watch']],
    ['PLATEAU', ['review', 'watch']],
    ['LAPSED', ['review']],
    ['ADH-LOW', ['review']],
    ['RELAPSE', ['review']],
  ],
);

/** Whether a flag belongs to the "not progressing" filter. */
export function showsNoProgress({ rule, severity }: OpenFlag): boolean {
  return NOT_PROGRESSING.get(rule)?.includes(severity) ?? false;
}

/** Groups of the caseload, most pressing first. */
export const CASELOAD_GROUPS = ['urgent', 'not-progressing', 'review', 'watch', 'ready', 'on-track'] as const;

export type CaseloadGroup = (typeof CASELOAD_GROUPS)[number];

/** Group of a patient by the open flags: the most pressing one that applies. */
export function caseloadGroup(flags: readonly OpenFlag[]): CaseloadGroup {
  const has = (severity: Severity) => flags.some((flag) => flag.severity === severity);
  if (has('urgent')) return 'urgent';
  if (flags.some((flag) => flag.severity === 'review' && showsNoProgress(flag))) return 'not-progressing';
  if (has('review')) return 'review';
  if (has('watch')) return 'watch';
  return flags.some((flag) => flag.rule === 'READY' || flag.rule === 'RECOVERED') ? 'ready' : 'on-track';
}

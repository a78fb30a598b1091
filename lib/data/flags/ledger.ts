import type { Evaluation, Flag } from '#lib/clinical/result.ts';
import { RED_FLAG_RULE_IDS } from '#lib/clinical/rule-id.ts';
import type { FlagRecord } from '#lib/data/episodes/episode-record.ts';

export type LedgerStep =
  | { kind: 'raise'; flag: Flag }
  /** Still true; `events` names what changed, and nothing is written when nothing did. */
  | { kind: 'keep'; id: string; flag: Flag; wakes: boolean; severityFrom: string | null }
  | { kind: 'hide'; id: string; by: string }
  | { kind: 'doubt'; id: string; falseCount: number }
  | { kind: 'clear'; id: string; falseCount: number };

const RANK: Record<Flag['severity'], number> = { urgent: 4, review: 3, watch: 2, good: 1 };

export function isRedFlag(rule: string): boolean {
  return RED_FLAG_RULE_IDS.some((id) => id === rule);
}

/**
 * What one evaluation changes in the ledger of open flags. Days count, not calls: evaluating twice on one date
 * changes nothing the second time. Red flags never clear here; a therapist closes them with an outcome.
 * False on `clearAfter` evaluations in a row clears a flag.
 */
export function ledgerSteps(
  open: readonly FlagRecord[],
  evaluation: Evaluation,
  today: string,
  clearAfter: number,
): LedgerStep[] {
  const keyOf = (rule: string, subject: string | null) => `${rule}/${subject ?? ''}`;
  const openByKey = new Map(open.map((record) => [keyOf(record.rule, record.subject), record]));
  const raised = new Set(evaluation.flags.map((flag) => keyOf(flag.rule, flag.subject)));

  const steps: LedgerStep[] = evaluation.flags.flatMap((flag): LedgerStep[] => {
    const record = openByKey.get(keyOf(flag.rule, flag.subject));
    if (!record) return [{ kind: 'raise', flag }];
    return [keep(record, flag, today)];
  });
  for (const record of open) {
    if (raised.has(keyOf(record.rule, record.subject)) || isRedFlag(record.rule)) continue;
    const hidden = evaluation.hidden.find((candidate) => candidate.rule === record.rule);
    if (hidden) {
      if (record.hiddenBy !== hidden.by) steps.push({ kind: 'hide', id: record.id, by: hidden.by });
    } else if (record.lastFalseOn === null || record.lastFalseOn < today) {
      const falseCount = record.falseCount + 1;
      steps.push(
        falseCount >= clearAfter
          ? { kind: 'clear', id: record.id, falseCount }
          : { kind: 'doubt', id: record.id, falseCount },
      );
    }
  }
  return steps;
}

function keep(record: FlagRecord, flag: Flag, today: string): LedgerStep {
  const restsAt = record.snoozedSeverity ?? record.dismissedSeverity;
  const rises = restsAt !== null && rank(flag.severity) > rank(restsAt);
  const isOver = record.snoozedUntil !== null && record.snoozedUntil <= today;
  return {
    kind: 'keep',
    id: record.id,
    flag,
    wakes: isResting(record) && (rises || isOver),
    severityFrom: record.severity === flag.severity ? null : record.severity,
  };
}

/** Snoozed, or found to be no problem: it does not lead the row. */
export function isResting(record: Pick<FlagRecord, 'snoozedUntil' | 'dismissedSeverity'>): boolean {
  return record.snoozedUntil !== null || record.dismissedSeverity !== null;
}

function rank(severity: string): number {
  return RANK[severity as Flag['severity']] ?? 0;
}

/** True when a kept flag says today exactly what is stored. */
export function isUnchanged(record: FlagRecord, flag: Flag, today: string): boolean {
  return (
    record.lastTrueOn === today &&
    record.says === flag.says &&
    record.because === flag.because &&
    record.next === flag.next &&
    record.severity === flag.severity &&
    record.hiddenBy === null &&
    record.falseCount === 0 &&
    record.rulesVersion === flag.evidence.rulesVersion &&
    record.settingsVersion === flag.evidence.settingsVersion
  );
}

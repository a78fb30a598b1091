import 'server-only';
import type { ActionId, Evidence, Severity } from '#lib/clinical/result.ts';
import { RULE_IDS, type RuleId } from '#lib/clinical/rule-id.ts';
import { citations } from '#lib/data/exercises/catalog-exercises.ts';
import { loadExercises, nameIn } from '#lib/data/exercises/load-exercises.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { FlagView } from './view.ts';

type Row = {
  id: string;
  rule: RuleId;
  subject: string;
  severity: Severity;
  says: string;
  because: string;
  next: string;
  action: ActionId;
  evidence: Evidence;
  sources: string[];
  openedOn: string;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  snoozedUntil: string | null;
  snoozeReason: string | null;
  dismissedAt: Date | null;
  dismissedBy: string | null;
  dismissReason: string | null;
  seen: string | null;
};

const SEVERITY_RANK: Record<Severity, number> = { urgent: 0, review: 1, watch: 2, good: 3 };

/** Open flags that no stronger one speaks for, in headline order; snoozed ones last. */
export async function loadFlags(tx: Tx, clinicId: string, episodeId: string): Promise<FlagView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select f.id, f.rule, f.subject, f.severity, f.says, f.because, f.next, f.action, f.evidence, f.sources,
      f.opened_on as "openedOn", f.acknowledged_at as "acknowledgedAt",
      (select m.name from memberships m where m.clinic_id = f.clinic_id and m.id = f.acknowledged_by) as "acknowledgedBy",
      f.snoozed_until as "snoozedUntil", f.snooze_reason as "snoozeReason", f.dismissed_at as "dismissedAt",
      (select m.name from memberships m where m.clinic_id = f.clinic_id and m.id = f.dismissed_by) as "dismissedBy",
      f.dismiss_reason as "dismissReason",
      (select v.id from flag_events v where v.clinic_id = f.clinic_id and v.flag_id = f.id and v.by is not null
        order by v.at desc, v.id desc limit 1) as seen
    from flags f
    where f.clinic_id = ${clinicId}::uuid and f.episode_id = ${episodeId}::uuid and f.cleared_at is null
      and f.hidden_by is null and f.false_count = 0`;
  const exercises = await loadExercises(
    tx,
    clinicId,
    rows.map(({ subject }) => subject),
  );
  return rows.sort(inHeadlineOrder).map((row) => ({
    id: row.id,
    rule: row.rule,
    subject: row.subject || null,
    subjectName: row.subject ? nameIn(exercises, row.subject) : null,
    severity: row.severity,
    says: row.says,
    because: row.because,
    next: row.next,
    action: row.action,
    evidence: row.evidence,
    sources: citations(row.sources),
    openedOn: row.openedOn,
    acknowledged: row.acknowledgedAt
      ? { at: row.acknowledgedAt.toISOString(), by: row.acknowledgedBy ?? '' }
      : null,
    snoozed: row.snoozedUntil ? { until: row.snoozedUntil, reason: row.snoozeReason ?? '' } : null,
    dismissed: row.dismissedAt
      ? { at: row.dismissedAt.toISOString(), by: row.dismissedBy ?? '', reason: row.dismissReason ?? '' }
      : null,
    seen: row.seen,
  }));
}

function isResting({ snoozedUntil, dismissedAt }: Row): boolean {
  return snoozedUntil !== null || dismissedAt !== null;
}

function inHeadlineOrder(a: Row, b: Row): number {
  return (
    Number(isResting(a)) - Number(isResting(b)) ||
    SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity] ||
    RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule)
  );
}

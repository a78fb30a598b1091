import 'server-only';
import type { Evaluation, Flag } from '#lib/clinical/result.ts';
import type { EpisodeKey, FlagRecord } from '#lib/data/episodes/episode-record.ts';
import { newId } from '#lib/db/id.ts';
import { asJson, type FlagChanges } from '#lib/db/json.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { isResting, isUnchanged, type LedgerStep, ledgerSteps } from './ledger.ts';

/** A flag that is open after the evaluation, with the row that holds it. */
export type OpenFlag = {
  id: string;
  flag: Flag;
  openedAt: Date;
  /** Snoozed or dismissed. */
  isSnoozed: boolean;
};

type EventDraft = { flagId: string; kind: string; detail?: Record<string, string | null> };

type Ledger = { tx: Tx; key: EpisodeKey; today: string; now: Date; events: EventDraft[] };

/** Brings the flag ledger of one episode up to an evaluation and returns the flags that are visible now. */
export async function writeLedger(
  tx: Tx,
  key: EpisodeKey,
  records: readonly FlagRecord[],
  evaluation: Evaluation,
  at: { today: string; now: Date; clearAfter: number },
): Promise<{ open: OpenFlag[]; hasDoubt: boolean }> {
  const ledger: Ledger = { tx, key, ...at, events: [] };
  const live = records.filter((record) => record.clearedAt === null);
  const steps = ledgerSteps(live, evaluation, at.today, at.clearAfter);
  const open: OpenFlag[] = [];
  for (const step of steps) {
    const record = 'id' in step ? live.find((candidate) => candidate.id === step.id) : undefined;
    const flag = await take(ledger, step, record);
    if (flag) open.push(flag);
  }
  if (ledger.events.length > 0) await writeEvents(ledger);
  const hasDoubt =
    steps.some((step) => step.kind === 'doubt') ||
    live.some(
      (record) => record.falseCount > 0 && !steps.some((step) => 'id' in step && step.id === record.id),
    );
  return { open, hasDoubt };
}

async function take(
  ledger: Ledger,
  step: LedgerStep,
  record: FlagRecord | undefined,
): Promise<OpenFlag | null> {
  switch (step.kind) {
    case 'raise':
      return raise(ledger, step.flag);
    case 'keep':
      return record ? keep(ledger, step, record) : null;
    case 'hide':
      await update(ledger, step.id, { hiddenBy: step.by, lastTrueOn: ledger.today, falseCount: 0 });
      return null;
    case 'doubt':
      await update(ledger, step.id, { falseCount: step.falseCount, lastFalseOn: ledger.today });
      return null;
    case 'clear':
      await update(ledger, step.id, {
        falseCount: step.falseCount,
        lastFalseOn: ledger.today,
        clearedAt: ledger.now,
      });
      ledger.events.push({ flagId: step.id, kind: 'cleared' });
      return null;
  }
}

async function raise(ledger: Ledger, flag: Flag): Promise<OpenFlag> {
  const id = newId();
  const { clinicId, patientId, episodeId } = ledger.key;
  await ledger.tx.flag.create({
    data: {
      clinicId,
      id,
      patientId,
      episodeId,
      rule: flag.rule,
      subject: flag.subject ?? '',
      openedOn: ledger.today,
      openedAt: ledger.now,
      lastTrueOn: ledger.today,
      ...contentOf(flag),
    },
    select: { id: true },
  });
  ledger.events.push({ flagId: id, kind: 'raised', detail: { severity: flag.severity, says: flag.says } });
  return { id, flag, openedAt: ledger.now, isSnoozed: false };
}

async function keep(
  ledger: Ledger,
  step: Extract<LedgerStep, { kind: 'keep' }>,
  record: FlagRecord,
): Promise<OpenFlag> {
  const { flag, wakes, severityFrom } = step;
  if (wakes || !isUnchanged(record, flag, ledger.today)) {
    await update(ledger, record.id, {
      ...contentOf(flag),
      lastTrueOn: ledger.today,
      falseCount: 0,
      hiddenBy: null,
      ...(wakes ? AWAKE : {}),
    });
  }
  if (severityFrom) {
    ledger.events.push({
      flagId: record.id,
      kind: 'severity',
      detail: { from: severityFrom, to: flag.severity },
    });
  }
  if (wakes) ledger.events.push({ flagId: record.id, kind: 'woken' });
  return {
    id: record.id,
    flag,
    openedAt: new Date(record.openedAt),
    isSnoozed: isResting(record) && !wakes,
  };
}

/** Columns of a flag that does not rest. */
export const AWAKE = {
  snoozedUntil: null,
  snoozeReason: null,
  snoozedSeverity: null,
  dismissedAt: null,
  dismissedBy: null,
  dismissReason: null,
  dismissedSeverity: null,
} as const;

function contentOf(flag: Flag) {
  const { says, because, next, action, severity, variant } = flag;
  return {
    says,
    because,
    next,
    action,
    severity,
    variant,
    params: asJson(flag.params),
    causes: asJson(flag.causes),
    evidence: asJson(flag.evidence),
    sources: [...flag.sources],
    rulesVersion: flag.evidence.rulesVersion,
    settingsVersion: flag.evidence.settingsVersion,
  };
}

async function update(ledger: Ledger, id: string, data: FlagChanges): Promise<void> {
  const { clinicId } = ledger.key;
  await ledger.tx.flag.update({ where: { clinicId_id: { clinicId, id } }, data, select: { id: true } });
}

async function writeEvents(ledger: Ledger): Promise<void> {
  const { clinicId, patientId } = ledger.key;
  await ledger.tx.flagEvent.createMany({
    data: ledger.events.map(({ flagId, kind, detail }) => ({
      clinicId,
      id: newId(),
      patientId,
      flagId,
      kind,
      at: ledger.now,
      detail: detail ?? {},
    })),
  });
}

import 'server-only';
import { newId } from '#lib/db/id.ts';
import { asJson } from '#lib/db/json.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { DraftItem, DraftPhase } from './view.ts';

type NewVersion = {
  clinicId: string;
  patientId: string;
  programId: string;
  version: number;
  effectiveFrom: string;
  fromToday: boolean;
  halfUntil: string | null;
  changeNote: string | null;
  requestId?: string | null;
  createdBy: string;
  createdAt: Date;
};

/** Writes one version of a program with its phases and items; versions are never changed afterwards. */
export async function writeVersion(
  tx: Tx,
  version: NewVersion,
  phases: readonly DraftPhase[],
): Promise<{ versionId: string }> {
  const { clinicId, patientId } = version;
  const own = { clinicId, patientId };
  const versionId = newId();
  await tx.programVersion.create({ data: { ...version, id: versionId }, select: { id: true } });
  const rows = phases.map((phase, index) => ({ phase, id: newId(), position: index + 1 }));
  await tx.programPhase.createMany({
    data: rows.map(({ phase, id, position }) => ({
      ...own,
      id,
      versionId,
      position,
      title: phase.title,
      weeks: phase.weeks,
      minDays: phase.minDays,
      gate: asJson(phase.gate),
    })),
  });
  await tx.programItem.createMany({
    data: rows.flatMap(({ phase, id: phaseId }) =>
      phase.items.map((item, index) => ({ ...own, phaseId, position: index + 1, ...itemRow(item) })),
    ),
  });
  return { versionId };
}

function itemRow({ prescription, note, keptReason }: DraftItem) {
  const { exercise, side, dose, timesPerDay, weekdays, timesPerWeek, asNeeded } = prescription;
  const days = [...new Set(weekdays)].sort((a, b) => a - b);
  return {
    id: newId(),
    exercise,
    side,
    dose: asJson(dose),
    timesPerDay,
    weekdays: days,
    timesPerWeek,
    asNeeded,
    note,
    keptReason,
  };
}

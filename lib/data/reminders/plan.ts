import 'server-only';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { CheckedReminderPlan } from './input.ts';
import { nextSlot } from './slots.ts';

export { type ReminderPlanInput, reminderPlanSchema } from './input.ts';

export type PlanScope = {
  clinicId: string;
  patientId: string;
  by: 'patient' | 'staff';
  now: Date;
};

export type StoredReminderPlan = CheckedReminderPlan & {
  id: string;
  setBy: 'patient' | 'staff';
  stoppedAt: Date | null;
  nextAt: Date | null;
  /** Zone in which the times are meant: the plan's own, else that of the record. */
  zone: string;
};

/**
 * Stores when a patient is reminded; takes the output of `reminderPlanSchema`. A patient's own choice stands: what
 * staff proposes is stored only where the patient has neither set nor stopped reminders. Tells whether it was stored.
 */
export async function writeReminderPlan(
  tx: Tx,
  scope: PlanScope,
  plan: CheckedReminderPlan,
): Promise<{ isStored: boolean }> {
  const { clinicId, patientId, by, now } = scope;
  const before = await loadReminderPlan(tx, scope, { lock: true });
  if (by === 'staff' && before && (before.setBy === 'patient' || before.stoppedAt !== null)) {
    return { isStored: false };
  }
  const zone = plan.timezone ?? (await recordZone(tx, scope));
  const row = {
    times: plan.times,
    secondAt: plan.secondAt,
    push: plan.push,
    mail: plan.mail,
    quietFrom: plan.quietFrom,
    quietTo: plan.quietTo,
    timezone: plan.timezone,
    moveEvery: plan.move?.everyMinutes ?? null,
    moveFrom: plan.move?.from ?? null,
    moveTo: plan.move?.to ?? null,
    moveWeekdays: plan.move?.weekdays ?? [],
    setBy: by,
    stoppedAt: null,
    nextAt: nextSlot(plan, zone, now)?.at ?? null,
    updatedAt: now,
  };
  await tx.reminderPlan.upsert({
    where: { clinicId_patientId: { clinicId, patientId } },
    create: { clinicId, id: newId(), patientId, createdAt: now, ...row },
    update: row,
    select: { id: true },
  });
  return { isStored: true };
}

/** Ends all reminders of a patient until she turns them on again. Harmless when repeated. */
export async function stopReminders(
  tx: Tx,
  { clinicId, patientId, now }: Pick<PlanScope, 'clinicId' | 'patientId' | 'now'>,
): Promise<void> {
  await tx.reminderPlan.updateMany({
    where: { clinicId, patientId, stoppedAt: null },
    data: { stoppedAt: now, nextAt: null, updatedAt: now },
  });
}

type PlanRow = Omit<StoredReminderPlan, 'move' | 'zone'> & {
  moveEvery: number | null;
  moveFrom: string | null;
  moveTo: string | null;
  moveWeekdays: number[];
  recordZone: string;
};

/** A patient's plan; null when there never was one. `lock` holds it until the end of the transaction. */
export async function loadReminderPlan(
  tx: Tx,
  { clinicId, patientId }: Pick<PlanScope, 'clinicId' | 'patientId'>,
  { lock }: { lock: boolean } = { lock: false },
): Promise<StoredReminderPlan | null> {
  if (lock) {
    await tx.$queryRaw`
      select id from reminder_plans
      where clinic_id = ${clinicId}::uuid and patient_id = ${patientId}::uuid for update`;
  }
  const rows = await tx.$queryRaw<PlanRow[]>`
    select r.id, r.times, r.second_at as "secondAt", r.push, r.mail, r.quiet_from as "quietFrom",
      r.quiet_to as "quietTo", r.timezone, r.move_every as "moveEvery", r.move_from as "moveFrom",
      r.move_to as "moveTo", r.move_weekdays as "moveWeekdays", r.set_by as "setBy", r.stopped_at as "stoppedAt",
      r.next_at as "nextAt", p.timezone as "recordZone"
    from reminder_plans r join patients p on p.clinic_id = r.clinic_id and p.id = r.patient_id
    where r.clinic_id = ${clinicId}::uuid and r.patient_id = ${patientId}::uuid`;
  const row = rows[0];
  return row ? toPlan(row) : null;
}

function toPlan({
  moveEvery,
  moveFrom,
  moveTo,
  moveWeekdays,
  recordZone,
  ...row
}: PlanRow): StoredReminderPlan {
  const hasMove = moveEvery !== null && moveFrom !== null && moveTo !== null;
  const move = hasMove
    ? { everyMinutes: moveEvery, from: moveFrom, to: moveTo, weekdays: moveWeekdays }
    : null;
  return { ...row, move, zone: row.timezone ?? recordZone };
}

async function recordZone(
  tx: Tx,
  { clinicId, patientId }: Pick<PlanScope, 'clinicId' | 'patientId'>,
): Promise<string> {
  const patient = await tx.patient.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: patientId } },
    select: { timezone: true },
  });
  return patient.timezone;
}

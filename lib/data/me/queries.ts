import 'server-only';
import { z } from 'zod';
import type { PatientActor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { noTarget, patientQuery } from '#lib/guard/entry.ts';
import { lookOf } from './look.ts';
import type { DeviceView, MeView, StoredView } from './view.ts';

/** The person's own page: phones that know her, how the figure looks, what is stored. */
export const getMe = patientQuery({
  name: 'me.get',
  permission: 'own.settings',
  input: z.strictObject({}),
  target: noTarget,
  run: async ({ tx, actor }): Promise<MeView> => {
    const { clinicId, patientId } = actor;
    const patient = await tx.patient.findUniqueOrThrow({
      where: { clinicId_id: { clinicId, id: patientId } },
      select: {
        timezone: true,
        figure: true,
        createdAt: true,
        clinic: { select: { name: true, phone: true } },
        reminderPlans: { select: { stoppedAt: true, times: true } },
      },
    });
    const [plan] = patient.reminderPlans;
    return {
      name: actor.name,
      clinicName: patient.clinic.name,
      clinicPhone: patient.clinic.phone,
      timezone: patient.timezone,
      look: lookOf(patient.figure),
      devices: await loadDevices(tx, actor),
      stored: { since: patient.createdAt.toISOString(), ...(await countStored(tx, actor)) },
      hasReminders: plan !== undefined && plan.stoppedAt === null && plan.times.length > 0,
    };
  },
});

async function loadDevices(tx: Tx, { clinicId, patientId }: PatientActor): Promise<DeviceView[]> {
  const rows = await tx.patientDevice.findMany({
    where: { clinicId, patientId, revokedAt: null },
    orderBy: { lastUsedAt: 'desc' },
    select: { id: true, label: true, createdAt: true, lastUsedAt: true },
  });
  return rows.map(({ id, label, createdAt, lastUsedAt }) => ({
    id,
    label,
    since: createdAt.toISOString(),
    lastUsed: lastUsedAt.toISOString(),
  }));
}

async function countStored(
  tx: Tx,
  { clinicId, patientId }: PatientActor,
): Promise<Omit<StoredView, 'since'>> {
  const [counts] = await tx.$queryRaw<Omit<StoredView, 'since'>[]>`
    select
      (select count(*)::int from reports where clinic_id = p.clinic_id and patient_id = p.id) as "checkIns",
      (select count(*)::int from exercise_logs where clinic_id = p.clinic_id and patient_id = p.id) as exercises,
      (select count(*)::int from measures where clinic_id = p.clinic_id and patient_id = p.id) as questions,
      (select count(*)::int from messages where clinic_id = p.clinic_id and patient_id = p.id) as messages,
      (select count(*)::int from programs where clinic_id = p.clinic_id and patient_id = p.id) as programs
    from patients p where p.clinic_id = ${clinicId}::uuid and p.id = ${patientId}::uuid`;
  if (!counts) throw new Error(`Patient ${patientId} has no row`);
  return counts;
}

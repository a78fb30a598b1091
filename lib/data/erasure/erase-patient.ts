import 'server-only';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { findPatientTarget } from '#lib/data/record/find-patient.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { staffCommand } from '#lib/guard/entry.ts';
import { ErasePatientInput } from './input.ts';
import { loadKeeping } from './load-person.ts';

/**
 * Deletes a patient's record, or locks it until the law no longer wants it kept. The audit keeps its lines, which hold
 * ids alone.
 */
export const erasePatient = staffCommand({
  name: 'patient.erase',
  permission: 'patient.erase',
  input: ErasePatientInput,
  target: ({ tx, actor }, { patientId }) => findPatientTarget(tx, actor.clinicId, patientId),
  run: async ({ tx, actor, target, now }, { recordNo, reason, isAtOnce }) => {
    if (recordNo !== target.recordNo) throw new AppError('other-record-number');
    const { clinicId } = actor;
    const { patientId } = target;
    const { keepUntil } = await loadKeeping(tx, clinicId, patientId, localDateAt(now.toISOString(), 'UTC'));
    const isGone = isAtOnce || keepUntil === null;
    const facts = { reason, askedBy: actor.membershipId, askedAt: now };
    const outcome = { keepUntil: isGone ? null : keepUntil, erasedAt: isGone ? now : null };
    await tx.erasure.upsert({
      where: { clinicId_patientId: { clinicId, patientId } },
      create: { clinicId, id: newId(), patientId, ...facts, ...outcome },
      update: { ...facts, ...outcome },
      select: { id: true },
    });
    if (isGone) await tx.$executeRaw`select erase_patient(${patientId}::uuid)`;
    else await lock(tx, clinicId, patientId, now);
    return { isGone, keepUntil: outcome.keepUntil };
  },
  auditDetail: (_, { isGone, keepUntil }) => ({ isGone, keepUntil }),
});

/** Nobody reaches the record from outside any more, and it leaves the caseload; what the law keeps stays. */
async function lock(tx: Tx, clinicId: string, patientId: string, now: Date): Promise<void> {
  const where = { clinicId, patientId };
  await tx.patient.update({
    where: { clinicId_id: { clinicId, id: patientId } },
    data: { archivedAt: now, phone: null, email: null, nextOfKin: null },
    select: { id: true },
  });
  await tx.patientLink.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: now } });
  await tx.patientDevice.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: now } });
  await tx.session.updateMany({
    where: { ...where, revokedAt: null },
    data: { revokedAt: now, revokedWhy: 'erased' },
  });
  await tx.episode.updateMany({
    where: { ...where, mode: { not: 'discharged' } },
    data: { mode: 'discharged', dischargedOn: localDateAt(now.toISOString(), 'UTC') },
  });
  await tx.episodeStatus.deleteMany({ where });
}

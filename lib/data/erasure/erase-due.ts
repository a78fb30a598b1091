import 'server-only';
import { withClinic, withWorker } from '#lib/db/with-clinic.ts';

type Due = { clinicId: string; id: string; patientId: string };

/** Deletes the records whose time of keeping is over. Safe on several workers at once. Returns how many. */
export async function eraseDue(now: Date): Promise<number> {
  const today = now.toISOString().slice(0, 10);
  const due = await withWorker(
    (tx) => tx.$queryRaw<Due[]>`
      select clinic_id as "clinicId", id, patient_id as "patientId" from erasures
      where erased_at is null and keep_until < ${today} limit 200`,
  );
  let erased = 0;
  for (const { clinicId, id, patientId } of due) {
    erased += await withClinic({ clinicId }, async (tx) => {
      const { count } = await tx.erasure.updateMany({
        where: { clinicId, id, erasedAt: null },
        data: { erasedAt: now },
      });
      if (count === 1) await tx.$executeRaw`select erase_patient(${patientId}::uuid)`;
      return count;
    });
  }
  return erased;
}

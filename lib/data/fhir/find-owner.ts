import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** The patient whose record holds a resource with this id; null when the clinic has none. */
export async function findOwner(tx: Tx, clinicId: string, resourceId: string): Promise<string | null> {
  // A day without a report is named `<episode>.<date>`.
  const id = UUID.exec(resourceId)?.[0];
  if (id === undefined) return null;
  const rows = await tx.$queryRaw<{ patientId: string }[]>`
    with wanted as (select ${clinicId}::uuid as clinic_id, ${id}::uuid as id)
    select p.id as "patientId" from patients p join wanted w using (clinic_id, id)
    union all select e.patient_id from episodes e join wanted w using (clinic_id, id)
    union all select g.patient_id from programs g join wanted w using (clinic_id, id)
    union all select i.patient_id from program_items i join wanted w using (clinic_id, id)
    union all select r.patient_id from reports r join wanted w using (clinic_id, id)
    union all select l.patient_id from exercise_logs l join wanted w using (clinic_id, id)
    union all select m.patient_id from measures m join wanted w using (clinic_id, id)
    union all select f.patient_id from flags f join wanted w using (clinic_id, id)
    limit 1`;
  return rows[0]?.patientId ?? null;
}

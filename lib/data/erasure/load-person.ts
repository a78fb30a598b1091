import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { keepUntil } from './keeping.ts';

export type Keeping = { lastContactOn: string; retentionYears: number; keepUntil: string | null };

/** When the clinic last had to do with a patient, and how long the record must be kept. */
export async function loadKeeping(
  tx: Tx,
  clinicId: string,
  patientId: string,
  today: string,
): Promise<Keeping> {
  const rows = await tx.$queryRaw<{ last: string; years: number }[]>`
    select c.retention_years as years, to_char(greatest(p.created_at,
        (select max(r.received_at) from reports r where r.clinic_id = p.clinic_id and r.patient_id = p.id),
        (select max(m.created_at) from messages m where m.clinic_id = p.clinic_id and m.patient_id = p.id),
        (select max(n.created_at) from notes n where n.clinic_id = p.clinic_id and n.patient_id = p.id),
        (select max(e.created_at) from episodes e where e.clinic_id = p.clinic_id and e.patient_id = p.id),
        (select max(v.created_at) from program_versions v where v.clinic_id = p.clinic_id and v.patient_id = p.id)),
      'YYYY-MM-DD') as last
    from patients p join clinics c on c.id = p.clinic_id
    where p.clinic_id = ${clinicId}::uuid and p.id = ${patientId}::uuid`;
  const { last = today, years = 0 } = rows[0] ?? {};
  return { lastContactOn: last, retentionYears: years, keepUntil: keepUntil(last, years, today) };
}

import 'server-only';
import type { PatientActor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { HelpView } from './view.ts';

/** Numbers and names to turn to, as the clinic has set them. */
export async function loadHelp(tx: Tx, actor: PatientActor): Promise<HelpView> {
  const rows = await tx.$queryRaw<HelpView[]>`
    select c.emergency_number as "emergencyNumber", c.emergency_department as "emergencyDepartment",
      c.advice_line as "adviceLine", c.name as "clinicName", c.phone as "clinicPhone",
      coalesce((
        select m.name from episodes e
        join memberships m on m.clinic_id = e.clinic_id and m.id = e.therapist_id
        where e.clinic_id = c.id and e.patient_id = ${actor.patientId}::uuid
        order by e.discharged_on desc nulls first, e.opened_on desc limit 1), (
        select m.name from intakes i
        join memberships m on m.clinic_id = i.clinic_id and m.id = i.therapist_id
        where i.clinic_id = c.id and i.patient_id = ${actor.patientId}::uuid
          and i.confirmed_at is null and i.dropped_at is null), '') as "therapistName"
    from clinics c where c.id = ${actor.clinicId}::uuid`;
  const help = rows[0];
  if (!help) throw new Error(`Clinic ${actor.clinicId} has no row`);
  return help;
}

import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import type { PatientRows, StaffRows } from './stored.ts';

export type IntakeRow = {
  id: string;
  patientId: string;
  episodeId: string;
  therapistId: string;
  staffAnswers: StaffRows;
  patientAnswers: PatientRows;
  patientStartedAt: Date | null;
  patientDoneAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  confirmedAt: Date | null;
  droppedAt: Date | null;
  timezone: string;
  birthDate: string;
};

type Where = { clinicId: string } & ({ patientId: string } | { intakeId: string });

/** The open intake of a patient, or an intake by id, held until the end of the transaction. */
export async function lockIntake(tx: Tx, where: Where): Promise<IntakeRow | null> {
  const intakeId = 'intakeId' in where ? where.intakeId : null;
  const patientId = 'patientId' in where ? where.patientId : null;
  const rows = await tx.$queryRaw<IntakeRow[]>`
    select i.id, i.patient_id as "patientId", i.episode_id as "episodeId", i.therapist_id as "therapistId",
      i.staff_answers as "staffAnswers", i.patient_answers as "patientAnswers",
      i.patient_started_at as "patientStartedAt", i.patient_done_at as "patientDoneAt", i.created_at as "createdAt",
      i.updated_at as "updatedAt", i.confirmed_at as "confirmedAt", i.dropped_at as "droppedAt", p.timezone,
      p.birth_date as "birthDate"
    from intakes i join patients p on p.clinic_id = i.clinic_id and p.id = i.patient_id
    where i.clinic_id = ${where.clinicId}::uuid
      and (i.id = ${intakeId}::uuid or (i.patient_id = ${patientId}::uuid and i.confirmed_at is null and i.dropped_at is null))
    for update of i`;
  return rows[0] ?? null;
}

/** Refuses what would write into an intake that has ended. */
export function requireOpen(intake: IntakeRow): void {
  if (intake.confirmedAt !== null || intake.droppedAt !== null) throw new AppError('intake-confirmed');
}

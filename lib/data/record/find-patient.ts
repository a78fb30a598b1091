import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';

export type PatientTarget = { patientId: string; name: string; recordNo: string; isArchived: boolean };

/** The patient that an entry about a whole record names, within the clinic; null when there is none. */
export async function findPatientTarget(
  tx: Tx,
  clinicId: string,
  patientId: string,
): Promise<PatientTarget | null> {
  const row = await tx.patient.findUnique({
    where: { clinicId_id: { clinicId, id: patientId } },
    select: { givenName: true, familyName: true, recordNo: true, archivedAt: true },
  });
  if (!row) return null;
  const recordNo = row.recordNo.replace(/[^A-Za-z0-9-]/g, '_');
  return {
    patientId,
    name: `${row.givenName} ${row.familyName}`,
    recordNo,
    isArchived: row.archivedAt !== null,
  };
}

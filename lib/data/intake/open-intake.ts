import 'server-only';
import type { PatientActor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db/with-clinic.ts';

/** Begun, and neither confirmed nor dropped. */
export const OPEN = { confirmedAt: null, droppedAt: null } as const;

/** Whether the patient's part of an open intake waits for answers. */
export async function isAskedAhead(tx: Tx, { clinicId, patientId }: PatientActor): Promise<boolean> {
  const open = await tx.intake.findFirst({
    where: { clinicId, patientId, ...OPEN, patientDoneAt: null },
    select: { id: true },
  });
  return open !== null;
}

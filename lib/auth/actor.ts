import type { Role } from './permissions.ts';

export type StaffActor = {
  kind: 'staff';
  role: Exclude<Role, 'patient'>;
  clinicId: string;
  sessionId: string;
  membershipId: string;
  userId: string;
  name: string;
};

export type PatientActor = {
  kind: 'patient';
  role: 'patient';
  clinicId: string;
  sessionId: string;
  patientId: string;
  name: string;
};

/** Who is asking: made from the session row on every request, never from what the client sends. */
export type Actor = StaffActor | PatientActor;

/** The id that an audit row or a `created_by` column names. */
export function actorId(actor: Actor): string {
  return actor.kind === 'staff' ? actor.membershipId : actor.patientId;
}

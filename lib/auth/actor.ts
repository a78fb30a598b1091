import type { Role } from './permissions.ts';

export type StaffActor = {
  kind: 'staff';
  role: Exclude<Role, 'patient' | 'machine'>;
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

/** Another system with a key of the clinic. It reads, and nothing else. */
export type MachineActor = {
  kind: 'machine';
  role: 'machine';
  clinicId: string;
  sessionId: null;
  keyId: string;
  scopes: readonly string[];
  name: string;
};

/** Who is asking: made from the session's or key's row on every request, never from what the client sends. */
export type Actor = StaffActor | PatientActor | MachineActor;

/** The id that an audit row or a `created_by` column names. */
export function actorId(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return actor.membershipId;
    case 'patient':
      return actor.patientId;
    case 'machine':
      return actor.keyId;
  }
}

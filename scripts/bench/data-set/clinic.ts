import { idOf } from './ids.ts';
import type { Tables } from './tables.ts';

/** A clinic with the memberships that its episodes name. */
export type Clinic = {
  number: number;
  id: string;
  therapists: string[];
};

const PATIENTS_PER_THERAPIST = 50;
/** Room for the members of one clinic in the numbers of memberships and users. */
const MEMBERS = 1_000;

const SESSION_LIFE_MS = 365 * 86_400_000;

/** One clinic: a manager (member 0) and a therapist for every 50 patients, each signed in. */
export function addClinic(tables: Tables, number: number, patients: number, now: Date): Clinic {
  const id = idOf('clinic', number);
  const count = Math.max(1, Math.min(MEMBERS - 1, Math.ceil(patients / PATIENTS_PER_THERAPIST)));
  tables.clinics.add([id, `Clinic ${number + 1}`, '(555) 555-0100', 'UTC']);
  const members = Array.from({ length: count + 1 }, (_, index) => {
    const n = number * MEMBERS + index;
    const name = index === 0 ? `Manager ${number + 1}` : `Therapist ${number + 1}.${index}`;
    const membership = idOf('membership', n);
    const user = idOf('user', n);
    tables.users.add([user, `member-${n}@example.com`, name, 'no sign-in by password']);
    tables.memberships.add([id, membership, user, index === 0 ? 'manager' : 'therapist', name, null]);
    addSession(tables, { clinicId: id, n, membershipId: membership, patientId: null }, now);
    return membership;
  });
  return { number, id, therapists: members.slice(1) };
}

type NewSession = { clinicId: string; n: number; membershipId: string | null; patientId: string | null };

function addSession(tables: Tables, { clinicId, n, membershipId, patientId }: NewSession, now: Date): void {
  const id = membershipId ? staffSessionId(n) : patientSessionId(n);
  const expires = new Date(now.getTime() + SESSION_LIFE_MS);
  tables.sessions.add([clinicId, id, membershipId, patientId, 'bench', expires]);
}

export const staffSessionId = (n: number) => idOf('session', 2 * n);
export const patientSessionId = (n: number) => idOf('session', 2 * n + 1);

export function addPatientSession(tables: Tables, clinic: Clinic, episode: number, now: Date): void {
  const patientId = idOf('patient', episode);
  addSession(tables, { clinicId: clinic.id, n: episode, membershipId: null, patientId }, now);
}

/** A clinic that the person may go over to. */
export type ClinicChoice = { clinicId: string; name: string };

/** The person at the top right of every staff page. */
export type StaffAccountView = {
  name: string;
  role: 'therapist' | 'manager';
  clinicName: string;
  /** Names this person in this clinic towards the browser. */
  windowKey: string;
  timezone: string;
  /** A manager has confirmed whom patients call in an emergency. */
  hasContacts: boolean;
  /** Own patients whose messages wait for an answer. */
  waitingThreads: number;
};

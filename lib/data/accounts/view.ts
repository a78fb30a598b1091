/** The person at the top right of every staff page. */
export type StaffAccountView = {
  name: string;
  role: 'therapist' | 'manager';
  clinicName: string;
  timezone: string;
  /** A manager has confirmed whom patients call in an emergency. */
  hasContacts: boolean;
  /** Own patients whose messages wait for an answer. */
  waitingThreads: number;
};

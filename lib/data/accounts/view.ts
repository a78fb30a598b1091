/** The person at the top right of every staff page. */
export type StaffAccountView = {
  name: string;
  role: 'therapist' | 'manager';
  clinicName: string;
  timezone: string;
  /** Own patients whose messages wait for an answer. */
  waitingThreads: number;
};

/** The person at the top right of every staff page. */
export type StaffAccountView = {
  name: string;
  role: 'therapist' | 'manager';
  clinicName: string;
  timezone: string;
  unreadMessages: number;
};

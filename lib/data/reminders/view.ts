/** A plan as its form shows it; times are wall-clock times `HH:MM` in `zone`. */
export type ReminderPlanView = {
  times: string[];
  secondAt: string | null;
  push: boolean;
  mail: boolean;
  quietFrom: string;
  quietTo: string;
  /** The zone chosen for the times; null: that of the record. */
  timezone: string | null;
  move: { everyMinutes: number; from: string; to: string; weekdays: number[] } | null;
  setBy: 'patient' | 'staff';
  isStopped: boolean;
};

/** One reminder in the log: what was sent, or why it was not. */
export type ReminderSendView = {
  id: string;
  /** Local date `YYYY-MM-DD` and wall-clock time `HH:MM` for which it was planned. */
  date: string;
  time: string;
  kind: 'routine' | 'second' | 'move' | 'try';
  channel: 'push' | 'mail';
  outcome: 'waiting' | 'sending' | 'sent' | 'failed' | 'late';
  /** Name of the phone; empty for mails and phones without one. */
  phone: string;
};

export type PushPhoneView = { id: string; endpoint: string; label: string; since: string };

export type RemindersView = {
  today: string;
  /** Zone of the record. */
  timezone: string;
  plan: ReminderPlanView | null;
  /** Key with which a browser subscribes; null: this installation can't push. */
  pushKey: string | null;
  phones: PushPhoneView[];
  /** Where mails go, shortened (m…@example.com); null without an address. */
  mailTo: string | null;
  /** Whether this installation can send mails. */
  canMail: boolean;
  log: ReminderSendView[];
  calendarUrl: string | null;
};

/** What a therapist sees of a patient's reminders. */
export type ReminderLogView = { plan: ReminderPlanView | null; zone: string; log: ReminderSendView[] };

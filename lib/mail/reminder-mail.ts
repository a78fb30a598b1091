import type { Mail } from './mailer.ts';

export type ReminderMail = {
  to: string;
  kind: 'routine' | 'second' | 'move' | 'try';
  appUrl: string;
  /** Stops all reminders with one tap and no sign-in. */
  stopUrl: string;
  /** Takes the one-click stop of mail programs (RFC 8058). */
  stopPostUrl: string;
};

const FIRST_LINES: Record<ReminderMail['kind'], string> = {
  routine: 'It is time for your Sturdy routine.',
  second: 'Your Sturdy routine still fits in today.',
  move: 'It is time to change your position.',
  try: 'This is how a reminder looks.',
};

/** A reminder by mail: when, and nothing of whom or why. */
export function reminderMail({ to, kind, appUrl, stopUrl, stopPostUrl }: ReminderMail): Mail {
  return {
    to: [to],
    subject: 'Sturdy routine',
    text: [
      FIRST_LINES[kind],
      `Open it here: ${new URL('/today', appUrl)}`,
      `No more reminders? Stop them with one tap: ${stopUrl}`,
      'Please do not reply to this mail.',
    ].join('\n\n'),
    headers: {
      'List-Unsubscribe': `<${stopPostUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

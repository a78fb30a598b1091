/** Where a mail with the link is. */
export type LinkMailState = { at: string; state: 'sent' | 'waiting' | 'failed' } | null;

export type InviteView = {
  patient: { id: string; name: string; givenName: string; email: string | null; birthDate: string };
  clinicName: string;
  clinicPhone: string;
  timezone: string;
  /** The questions before the first program are still open. */
  hasOpenIntake: boolean;
  /** Null after the link was revoked and none was made. */
  link: {
    id: string;
    url: string;
    createdAt: string;
    openedAt: string | null;
    mail: LinkMailState;
    /** Phones that opened it, the latest first. */
    devices: { id: string; label: string; boundAt: string; lastUsedAt: string }[];
    /** The paper code that still opens it; the code itself is shown once, when it is made. */
    code: { expiresAt: string; triesLeft: number } | null;
  } | null;
  /** False: mails wait in the outbox, because this installation has no mail server. */
  canMail: boolean;
};

import type { Mail } from './mailer.ts';

type Invitation = { to: string; clinicName: string; role: string; url: string };

/** The one thing in this mail that must not be passed on is the link; it is good once and for three days. */
export function staffInvitation({ to, clinicName, role, url }: Invitation): Mail {
  return {
    to: [to],
    subject: `Sturdy: you are invited to ${clinicName.replaceAll(/[\r\n]+/g, ' ')}`,
    text: [
      `${clinicName} invites you to Sturdy as a ${role}.`,
      `Open this link within 72 hours to set your name and password: ${url}`,
      'The link works once, and only for your address. If you did not expect it, do nothing: it runs out by itself.',
    ].join('\n\n'),
  };
}

import type { Mail } from './mailer.ts';

/** The link of a patient. No name of an illness, no health data: only who sends it and what it opens. */
export function patientLinkMail({
  to,
  url,
  clinicName,
  clinicPhone,
}: {
  to: string[];
  url: string;
  clinicName: string;
  clinicPhone: string;
}): Mail {
  return {
    to,
    subject: `Your link from ${clinicName}`,
    text: [
      `Hello. This is your own link from ${clinicName}. It works on your phone, and it stays the same.`,
      url,
      'The first time it asks for your date of birth. Do not pass the link on.',
      `Questions? Call ${clinicPhone}. Please do not reply to this mail.`,
    ].join('\n\n'),
  };
}

import type { Mail } from './mailer.ts';

type Alert = { to: string[]; patientId: string | null; appUrl: string };

/** No name and no sign of illness leaves the house: the mail says that somebody waits, the app says who and why. */
export function redFlagAlert({ to, patientId, appUrl }: Alert): Mail {
  return {
    to,
    subject: 'Sturdy: a patient ticked a warning sign',
    text: [
      'A patient of yours ticked a warning sign just now. They were told what to do.',
      `Open the patient and answer: ${recordUrl(appUrl, patientId)}`,
      'This mail holds no health data on purpose. Do not reply to it.',
    ].join('\n\n'),
  };
}

export function redFlagEscalation({ to, patientId, appUrl, minutes }: Alert & { minutes: number }): Mail {
  return {
    to,
    subject: `Sturdy: a warning sign waits for more than ${minutes} minutes`,
    text: [
      `A patient's warning sign has had no answer for more than ${minutes} minutes.`,
      `See who it is and hand it to someone who can act now: ${recordUrl(appUrl, patientId)}`,
      'This mail holds no health data on purpose. Do not reply to it.',
    ].join('\n\n'),
  };
}

function recordUrl(appUrl: string, patientId: string | null): string {
  return new URL(patientId ? `/patients/${patientId}` : '/caseload', appUrl).toString();
}

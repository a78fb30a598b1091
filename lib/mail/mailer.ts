import 'server-only';
import { createTransport } from 'nodemailer';
import { env } from '#lib/env.ts';

export type Mail = { to: string[]; subject: string; text: string; headers?: Record<string, string> };

export type Mailer = (mail: Mail) => Promise<void>;

/** Sends through the server of `MAIL_URL`; null without one: mails then wait in the outbox. */
export function mailer(): Mailer | null {
  const { MAIL_URL, MAIL_FROM } = env();
  if (!MAIL_URL) return null;
  const transport = createTransport(MAIL_URL);
  return async (mail) => {
    await transport.sendMail({ from: MAIL_FROM, ...mail });
  };
}

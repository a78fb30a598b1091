import { z } from 'zod';

const Env = z.object({
  /** PostgreSQL as the role `sturdy_app`: no superuser, owns nothing, can't bypass row-level security. */
  APP_DATABASE_URL: z.url(),
  NEXTAUTH_SECRET: z.string().min(32),
  /** Public address of this installation; https makes cookies `__Host-` and `Secure`. */
  APP_URL: z.url().default('http://localhost:3000'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  /** SMTP address; without it mails wait in the outbox. */
  MAIL_URL: z.string().optional(),
  /** Sender of mails. */
  MAIL_FROM: z.string().default('Sturdy <no-reply@localhost>'),
  /** `off` when a separate worker process runs the jobs. */
  STURDY_JOBS: z.enum(['on', 'off']).default('on'),
});

export type Env = z.infer<typeof Env>;

let parsed: Env | undefined;

/** Settings of the process, checked on first use. Throws with the names of what is missing or wrong. */
export function env(): Env {
  if (parsed) return parsed;
  const result = Env.safeParse(process.env);
  if (!result.success) {
    const names = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Sturdy can't start: settings are missing or wrong. ${names.join('; ')}`);
  }
  parsed = result.data;
  return parsed;
}

export function isSecureSite(): boolean {
  return env().APP_URL.startsWith('https:');
}

import { z } from 'zod';

const Env = z
  .object({
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
    /** `off` takes the service worker and all it kept away from phones. */
    STURDY_OFFLINE: z.enum(['on', 'off']).default('on'),
    /** P-256 private key, base64url, that signs pushes; without it push is not offered. */
    VAPID_PRIVATE_KEY: z
      .string()
      .regex(/^([\w-]{43})?$/)
      .optional(),
    /** Origins of push services beside those of the known browsers, separated by commas. */
    PUSH_SERVICES: z.string().optional(),
    /** `off` when a separate worker process runs the jobs. */
    STURDY_JOBS: z.enum(['on', 'off']).default('on'),
    /** Endpoint and bucket of an S3-compatible service for uploads; without it they lie in STURDY_DATA_DIR. */
    STORAGE_URL: z.url({ protocol: /^https?$/ }).optional(),
    STORAGE_KEY_ID: z.string().optional(),
    STORAGE_SECRET: z.string().optional(),
    STORAGE_REGION: z.string().default('us-east-1'),
  })
  .refine((given) => !given.STORAGE_URL || (given.STORAGE_KEY_ID && given.STORAGE_SECRET), {
    path: ['STORAGE_KEY_ID'],
    message: 'STORAGE_URL needs STORAGE_KEY_ID and STORAGE_SECRET',
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

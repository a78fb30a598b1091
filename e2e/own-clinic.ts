import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { Client } from 'pg';
import { v7 } from 'uuid';
import type { SessionToken } from '#lib/auth/session-token.ts';
import { cookieOf } from './authorization/people.ts';

const { BASE_URL = '', DATABASE_URL = '', NEXTAUTH_SECRET = '' } = process.env;

/** A clinic of one test alone: two therapists, and the demo's flagged people as patients of the first. */
export type OwnClinic = {
  key: string;
  clinicId: string;
  therapistId: string;
  colleagueId: string;
  patients: { id: string; name: string }[];
};

const SCRIPT = path.join(import.meta.dirname, 'own-clinic-script.ts');

function run(...args: string[]): string {
  const done = spawnSync(process.execPath, ['--conditions=react-server', SCRIPT, ...args], {
    encoding: 'utf8',
    cwd: path.dirname(import.meta.dirname),
  });
  if (done.status !== 0) throw new Error(`${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

/** Takes about twenty seconds: the rules run through every patient's days. */
export function makeOwnClinic(): OwnClinic {
  const key = v7().slice(-12);
  return JSON.parse(run('make', key).trim().split('\n').at(-1) ?? '') as OwnClinic;
}

export function removeOwnClinic({ key }: OwnClinic): void {
  run('remove', key);
}

/** Asks the database as its owner, inside the clinic. */
export async function askClinic<T extends object>(
  { clinicId }: OwnClinic,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    await client.query("select set_config('app.clinic', $1, false)", [clinicId]);
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Signs a context in without the form: a real session row, and the cookie that names it. */
export async function enterClinic(
  context: BrowserContext,
  clinic: OwnClinic,
  who: { membershipId: string } | { patientId: string },
): Promise<void> {
  const isPatient = 'patientId' in who;
  const token: SessionToken = {
    cid: clinic.clinicId,
    sid: v7(),
    ...(isPatient ? { pid: who.patientId } : {}),
  };
  await askClinic(
    clinic,
    `insert into sessions (clinic_id, id, membership_id, patient_id, expires_at)
     values ($1, $2, $3, $4, now() + interval '1 day')`,
    [token.cid, token.sid, isPatient ? null : who.membershipId, isPatient ? who.patientId : null],
  );
  const value = await cookieOf(token, NEXTAUTH_SECRET);
  await context.addCookies([
    { name: 'sturdy-session', value, url: BASE_URL, httpOnly: true, sameSite: 'Lax' },
  ]);
}

import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { Client } from 'pg';
import { v7 } from 'uuid';
import type { SessionToken } from '#lib/auth/session-token.ts';
import { cookieOf } from './authorization/people.ts';

const { BASE_URL = '', DATABASE_URL = '', NEXTAUTH_SECRET = '', SIGN_INS_FILE = '' } = process.env;

export type DemoStaff = { name: string; role: 'therapist' | 'manager'; email: string; password: string };
export type DemoPatient = { name: string; birthDate: string; link: string };
type DemoClinic = { name: string; staff: DemoStaff[]; patients: DemoPatient[] };

/** The first clinic of the demo, as the seed wrote it down. */
export function demoClinic(): DemoClinic {
  const { clinics } = JSON.parse(readFileSync(SIGN_INS_FILE, 'utf8')) as { clinics: DemoClinic[] };
  const [first] = clinics;
  if (!first) throw new Error('The demo has no clinic');
  return first;
}

export function demoStaff(role: DemoStaff['role']): DemoStaff {
  const person = demoClinic().staff.find((candidate) => candidate.role === role);
  if (!person) throw new Error(`The demo has no ${role}`);
  return person;
}

/** Asks the database as its owner, inside the demo's first clinic. */
export async function askDemo<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    await client.query(
      "select set_config('app.worker', 'on', false), set_config('app.sign_in', 'on', false)",
    );
    const clinic = await client.query<{ id: string }>('select id from clinics where name = $1', [
      demoClinic().name,
    ]);
    await client.query("select set_config('app.clinic', $1, false)", [clinic.rows[0]?.id]);
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

type Member = { clinicId: string; id: string };

/** Signs a context in without the form: a real session row, and the cookie that names it. */
export async function enterAsStaff(context: BrowserContext, role: DemoStaff['role']): Promise<void> {
  const [member] = await askDemo<Member>(
    `select m.clinic_id as "clinicId", m.id from memberships m join users u on u.id = m.user_id where u.email = $1`,
    [demoStaff(role).email],
  );
  if (!member) throw new Error(`The demo has no membership for ${role}`);
  const token = { cid: member.clinicId, sid: v7() };
  await openSession(token, { membership_id: member.id });
  await setCookie(context, token);
}

/** Signs a context in as the patient of this full name. */
export async function enterAsPatient(context: BrowserContext, name: string): Promise<void> {
  const [patient] = await askDemo<Member>(
    `select clinic_id as "clinicId", id from patients where given_name || ' ' || family_name = $1`,
    [name],
  );
  if (!patient) throw new Error(`The demo has no patient ${name}`);
  await enterAsMember(context, patient);
}

/** The same by the patient's id, for one who shares a name. */
export async function enterAsPatientId(context: BrowserContext, patientId: string): Promise<void> {
  const [patient] = await askDemo<Member>('select clinic_id as "clinicId", id from patients where id = $1', [
    patientId,
  ]);
  if (!patient) throw new Error(`The demo has no patient ${patientId}`);
  await enterAsMember(context, patient);
}

async function enterAsMember(context: BrowserContext, patient: Member): Promise<void> {
  const token = { cid: patient.clinicId, sid: v7(), pid: patient.id };
  await openSession(token, { patient_id: patient.id });
  await setCookie(context, token);
}

async function openSession(token: SessionToken, person: { membership_id?: string; patient_id?: string }) {
  await askDemo(
    `insert into sessions (clinic_id, id, membership_id, patient_id, expires_at)
     values ($1, $2, $3, $4, now() + interval '1 day')`,
    [token.cid, token.sid, person.membership_id ?? null, person.patient_id ?? null],
  );
}

async function setCookie(context: BrowserContext, token: SessionToken): Promise<void> {
  const value = await cookieOf(token, NEXTAUTH_SECRET);
  await context.addCookies([
    { name: 'sturdy-session', value, url: BASE_URL, httpOnly: true, sameSite: 'Lax' },
  ]);
}

/** Names of people whom the caseload shows in a group, or whose headline is a rule. */
export async function patientNamed(condition: string): Promise<string> {
  const [row] = await askDemo<{ name: string }>(
    `select patient_name as name from episode_status where ${condition} order by patient_name limit 1`,
  );
  if (!row) throw new Error(`No demo patient fits: ${condition}`);
  return row.name;
}

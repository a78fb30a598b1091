import { encode } from 'next-auth/jwt';
import { v7 } from 'uuid';
import { withClient } from '#scripts/boot/sql.ts';
import { patientSessionId, staffSessionId } from './data-set/clinic.ts';
import { idOf } from './data-set/ids.ts';
import type { Made } from './load.ts';

const COOKIE = 'sturdy-session';
/** Numbers of a clinic's members begin at this multiple; the first is its manager. */
const MEMBERS = 1_000;

export type Patient = { n: number; cookie: string; exercises: string[]; leg: number };

async function cookieOf(claims: { cid: string; sid: string; pid?: string }, secret: string): Promise<string> {
  return `${COOKIE}=${await encode({ token: claims, secret })}`;
}

/** The cookie of a clinic's manager, who sees everybody in it. */
export const managerCookie = (clinic: number, secret: string) =>
  cookieOf({ cid: idOf('clinic', clinic), sid: staffSessionId(clinic * MEMBERS) }, secret);

/** The cookie of a clinic's first therapist, who sees their own patients first. */
export const therapistCookie = (clinic: number, secret: string) =>
  cookieOf({ cid: idOf('clinic', clinic), sid: staffSessionId(clinic * MEMBERS + 1) }, secret);

/** Sessions end when they lie idle: they are made fresh before each use. */
export async function wakeSessions(superuserUrl: string): Promise<void> {
  await withClient(superuserUrl, (client) => client.query('update sessions set last_seen_at = now()'));
}

/** Patients of the first clinic with what their plan asks for and their last pain; without an urgent flag. */
export async function patientsOf(superuserUrl: string, count: number, secret: string): Promise<Patient[]> {
  const { rows } = await withClient(superuserUrl, (client) =>
    client.query<{ sid: string; pid: string; exercises: string[]; leg: number }>(
      `select s.id as sid, s.patient_id as pid, e.last_pain as leg,
         (select array_agg(distinct l.exercise) from exercise_logs l
          where l.clinic_id = s.clinic_id and l.episode_id = e.episode_id) as exercises
       from sessions s join episode_status e on e.clinic_id = s.clinic_id and e.patient_id = s.patient_id
       where s.clinic_id = $1 and e.group_rank > 1 order by s.id limit $2`,
      [idOf('clinic', 0), count],
    ),
  );
  return Promise.all(
    rows.map(async ({ sid, pid, exercises, leg }, n) => ({
      n,
      cookie: await cookieOf({ cid: idOf('clinic', 0), sid, pid }, secret),
      exercises: exercises.slice(0, 5),
      leg,
    })),
  );
}

export async function cookieOfPatient(n: number, secret: string): Promise<string> {
  const claims = { cid: idOf('clinic', 0), sid: patientSessionId(n), pid: idOf('patient', n) };
  return cookieOf(claims, secret);
}

/** Requests for a page, by one person after the other. */
export function pageRequests(cookies: readonly string[]): () => Made {
  let turn = 0;
  return () => ({ headers: { cookie: cookies[turn++ % cookies.length] ?? '' } });
}

/** New reports, by one patient after the other: a check-in and five exercises of the patient's own plan. */
export function reportRequests(origin: string, patients: readonly Patient[]): () => Made {
  let turn = 0;
  return () => {
    const number = turn++;
    const patient = patients[number % patients.length];
    if (!patient) throw new Error('There are no patients to report.');
    const now = new Date().toISOString();
    const leg = Math.min(10, patient.leg + (number % 2));
    const report = {
      clientId: v7(),
      localDate: now.slice(0, 10),
      timezone: 'UTC',
      madeAt: now,
      gate: [],
      leg,
      back: 1,
      zone: 3,
      legs: 'one',
      numbness: 0,
      session: { peakPain: leg, response: 'same' },
      exercises: patient.exercises.map((exercise) => ({ exercise, done: 1, pain: leg })),
    };
    return {
      headers: { cookie: patient.cookie, origin, 'content-type': 'application/json' },
      body: JSON.stringify(report),
    };
  };
}

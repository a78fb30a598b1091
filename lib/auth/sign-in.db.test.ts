import { Client } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClinic } from '#lib/db/with-clinic.ts';
import { hashPassword } from './password.ts';
import { linkToken } from './patient-link.ts';
import type { SessionToken } from './session-token.ts';
import { findActor, LIFETIME, openSession, revokeSession } from './sessions.ts';
import { signedInWay, signInPatient } from './sign-in-patient.ts';
import { signInStaff } from './sign-in-staff.ts';

const owner = new Client({ connectionString: process.env.DATABASE_URL });
const NOW = new Date();
const PASSWORD = 'correct horse battery staple';

const ids = {
  clinicId: v7(),
  userId: v7(),
  membershipId: v7(),
  patientId: v7(),
  episodeId: v7(),
  linkId: v7(),
};
const email = `${ids.userId}@example.com`;
let ipNumber = 0;
/** Every test comes from an address of its own, so that only the limit under test counts. */
const freshIp = () => `test-${ids.clinicId}-${ipNumber++}`;

async function insert(table: string, row: Record<string, unknown>) {
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`).join(', ');
  await owner.query(`insert into ${table} (${names.join(', ')}) values (${places})`, Object.values(row));
}

beforeAll(async () => {
  await owner.connect();
  await owner.query("select set_config('app.clinic', $1, false)", [ids.clinicId]);
  const clinic_id = ids.clinicId;
  await insert('clinics', { id: clinic_id, name: 'Sign-in', phone: '555-0100', timezone: 'UTC' });
  const password_hash = await hashPassword(PASSWORD);
  await insert('users', { id: ids.userId, email, name: 'Ann', password_hash });
  await insert('memberships', {
    clinic_id,
    id: ids.membershipId,
    user_id: ids.userId,
    role: 'therapist',
    name: 'Ann',
  });
  await insert('patients', {
    clinic_id,
    id: ids.patientId,
    record_no: '1',
    given_name: 'Pat',
    family_name: 'Ient',
    birth_date: '1960-02-29',
    timezone: 'UTC',
  });
  await insert('episodes', {
    clinic_id,
    id: ids.episodeId,
    patient_id: ids.patientId,
    therapist_id: ids.membershipId,
    stage: 1,
    opened_on: '2026-01-01',
    intake_leg: 3,
    intake_back: 3,
    intake_zone: 1,
  });
  await insert('patient_links', {
    clinic_id,
    id: ids.linkId,
    patient_id: ids.patientId,
    episode_id: ids.episodeId,
  });
});

afterAll(() => owner.end());

const staff = (given: { email?: string; password?: string } = {}) =>
  signInStaff({ email, password: PASSWORD, ip: freshIp(), deviceLabel: 'test', ...given }, NOW);

describe('staff sign-in', () => {
  it('opens a session for the right password, in any case of the address', async () => {
    expect(await staff({ email: ` ${email.toUpperCase()} ` })).toMatchObject({ cid: ids.clinicId });
  });

  it('gives the same answer to a wrong password and to an unknown address', async () => {
    expect(await staff({ password: 'wrong' })).toBeNull();
    expect(await staff({ email: 'nobody@example.com' })).toBeNull();
  });

  it('looks at no password after 10 tries, not even at the right one', async () => {
    const slow = `slow-${email}`;
    await insert('users', {
      id: v7(),
      email: slow,
      name: 'Slow',
      password_hash: await hashPassword(PASSWORD),
    });
    for (let tries = 0; tries < 10; tries += 1)
      expect(await staff({ email: slow, password: 'x' })).toBeNull();
    expect(await staff({ email: slow })).toBeNull();
  });

  it('forgets earlier mistakes after a success', async () => {
    expect(await staff()).not.toBeNull();
    for (let tries = 0; tries < 9; tries += 1) await staff({ password: 'x' });
    expect(await staff()).not.toBeNull();
    expect(await staff({ password: 'x' })).toBeNull();
    expect(await staff()).not.toBeNull();
  });

  it('refuses a disabled member', async () => {
    await owner.query('update memberships set disabled_at = now() where id = $1', [ids.membershipId]);
    expect(await staff()).toBeNull();
    await owner.query('update memberships set disabled_at = null where id = $1', [ids.membershipId]);
    expect(await staff()).not.toBeNull();
  });
});

const link = () => linkToken({ clinicId: ids.clinicId, linkId: ids.linkId });
const patient = (given: { linkToken?: string; birthDate?: string; device?: string }) =>
  signInPatient({ linkToken: link(), ip: freshIp(), deviceLabel: 'test', ...given }, NOW);

describe('patient sign-in', () => {
  it('needs the birth date on a phone that is not bound', async () => {
    expect(await patient({})).toBeNull();
    expect(await patient({ birthDate: '1960-02-28' })).toBeNull();
    expect(await patient({ birthDate: '1960-02-29' })).toMatchObject({ session: { pid: ids.patientId } });
  });

  it('goes straight in on a bound phone, but only with this link', async () => {
    const entered = await patient({ birthDate: '1960-02-29' });
    const device = entered?.newDevice ?? '';
    expect(await patient({ device })).toMatchObject({ session: { pid: ids.patientId } });
    expect(await patient({ device: `${device.slice(0, -1)}x` })).toBeNull();
    const other = linkToken({ clinicId: ids.clinicId, linkId: v7() });
    expect(await patient({ device, linkToken: other })).toBeNull();
  });

  it('ends with the link', async () => {
    const device = (await patient({ birthDate: '1960-02-29' }))?.newDevice ?? '';
    await owner.query('update patient_links set revoked_at = now() where id = $1', [ids.linkId]);
    expect(await patient({ device })).toBeNull();
    expect(await patient({ birthDate: '1960-02-29' })).toBeNull();
    await owner.query('update patient_links set revoked_at = null where id = $1', [ids.linkId]);
  });

  it('stops guessing birth dates after 10 tries', async () => {
    const linkId = v7();
    await insert('patient_links', {
      clinic_id: ids.clinicId,
      id: linkId,
      patient_id: ids.patientId,
      episode_id: ids.episodeId,
    });
    const guessed = linkToken({ clinicId: ids.clinicId, linkId });
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await patient({ linkToken: guessed, birthDate: '1961-01-01' })).toBeNull();
    }
    expect(await patient({ linkToken: guessed, birthDate: '1960-02-29' })).toBeNull();
  });
});

describe('a link whose person is signed in already', () => {
  const signedIn = async () => {
    const entered = await patient({ birthDate: '1960-02-29' });
    if (!entered) throw new Error('not signed in');
    return entered.session;
  };
  const way = async (given: SessionToken, token = link(), at = NOW) => signedInWay(given, token, at);

  it('leads to the exercises', async () => {
    expect(await way(await signedIn())).toBe('exercises');
  });

  it('leads to the questions before the visit while they are open', async () => {
    const session = await signedIn();
    const id = v7();
    const { clinicId: clinic_id, patientId: patient_id } = ids;
    await insert('intakes', { clinic_id, id, patient_id, episode_id: v7(), therapist_id: ids.membershipId });
    expect(await way(session)).toBe('questions');
    const set = (column: string) => owner.query(`update intakes set ${column} where id = $1`, [id]);
    await set('patient_done_at = now()');
    expect(await way(session)).toBe('exercises');
    await set('patient_done_at = null, dropped_at = now()');
    expect(await way(session)).toBe('exercises');
  });

  it('asks when the session was ended or is too old', async () => {
    const session = await signedIn();
    const { absolute } = LIFETIME.patient;
    expect(await way(session, link(), new Date(NOW.getTime() + absolute))).toBeNull();
    await revokeSession(session, 'signed out', NOW);
    expect(await way(session)).toBeNull();
  });

  it('asks for the link of somebody else, a forged one, and one that was revoked', async () => {
    const session = await signedIn();
    const [patientId, linkId] = [v7(), v7()];
    const { clinicId: clinic_id } = ids;
    await owner.query(
      `insert into patients (clinic_id, id, record_no, given_name, family_name, birth_date, timezone)
       values ($1, $2, '2', 'Other', 'One', '1960-02-29', 'UTC')`,
      [clinic_id, patientId],
    );
    await owner.query(
      `insert into episodes (clinic_id, id, patient_id, therapist_id, stage, opened_on, intake_leg, intake_back, intake_zone)
       values ($1, $2, $3, $4, 1, '2026-01-01', 3, 3, 1)`,
      [clinic_id, linkId, patientId, ids.membershipId],
    );
    await insert('patient_links', { clinic_id, id: linkId, patient_id: patientId, episode_id: linkId });
    expect(await way(session, linkToken({ clinicId: clinic_id, linkId }))).toBeNull();
    expect(await way(session, `${link().slice(0, -1)}${link().endsWith('A') ? 'B' : 'A'}`)).toBeNull();
    await owner.query('update patient_links set revoked_at = now() where id = $1', [ids.linkId]);
    expect(await way(session)).toBeNull();
    await owner.query('update patient_links set revoked_at = null where id = $1', [ids.linkId]);
  });

  it('asks when staff opens it, or somebody of another clinic', async () => {
    const member = await staff();
    if (!member) throw new Error('not signed in');
    expect(await way(member)).toBeNull();
    expect(await way({ ...(await signedIn()), cid: v7() })).toBeNull();
  });
});

describe('sessions', () => {
  const person = { clinicId: ids.clinicId, membershipId: ids.membershipId, deviceLabel: '' };
  const lookUp = async (at: Date, token = openSession(person, NOW)) => {
    const opened = await token;
    return withClinic({ clinicId: opened.cid }, (tx) => findActor(tx, opened, at));
  };
  const later = (ms: number) => new Date(NOW.getTime() + ms);

  it('ends when it lay idle too long, at the boundary', async () => {
    expect(await lookUp(later(LIFETIME.staff.idle))).toMatchObject({ role: 'therapist' });
    expect(await lookUp(later(LIFETIME.staff.idle + 1))).toBeNull();
  });

  it('ends for good after its longest life, however busy', async () => {
    const token = openSession(person, NOW);
    const { sid } = await token;
    const almost = later(LIFETIME.staff.absolute - 1);
    await owner.query('update sessions set last_seen_at = $1 where id = $2', [almost, sid]);
    expect(await lookUp(almost, token)).not.toBeNull();
    expect(await lookUp(later(LIFETIME.staff.absolute), token)).toBeNull();
  });

  it('ends at once when it is revoked', async () => {
    const token = openSession(person, NOW);
    expect(await lookUp(NOW, token)).not.toBeNull();
    await revokeSession(await token, 'signed out', NOW);
    expect(await lookUp(NOW, token)).toBeNull();
  });

  it('carries the role of today, not of the sign-in', async () => {
    const token = openSession(person, NOW);
    await owner.query("update memberships set role = 'manager' where id = $1", [ids.membershipId]);
    expect(await lookUp(NOW, token)).toMatchObject({ role: 'manager' });
    await owner.query("update memberships set role = 'therapist' where id = $1", [ids.membershipId]);
  });
});

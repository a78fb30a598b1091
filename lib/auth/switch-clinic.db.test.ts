import { Client } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClinic } from '#lib/db/with-clinic.ts';
import type { SessionToken } from './session-token.ts';
import { findActor, LIFETIME, openSession, revokeSession } from './sessions.ts';
import { otherClinicsOf, switchClinic } from './switch-clinic.ts';

const owner = new Client({ connectionString: process.env.DATABASE_URL });
const NOW = new Date();
const later = (ms: number) => new Date(NOW.getTime() + ms);

type Clinic = { id: string; name: string; mine: string; colleagues: string };
const clinic = (name: string): Clinic => ({ id: v7(), name, mine: v7(), colleagues: v7() });
const clinics = { harbor: clinic('Harbor'), maple: clinic('Maple'), closed: clinic('Closed to me') };
const users = { me: v7(), colleague: v7() };
/** A clinic in which only somebody else works. */
const foreign = clinic('Foreign');

async function insert(table: string, row: Record<string, unknown>) {
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`).join(', ');
  await owner.query(`insert into ${table} (${names.join(', ')}) values (${places})`, Object.values(row));
}

const enter = (id: string) => owner.query("select set_config('app.clinic', $1, false)", [id]);

beforeAll(async () => {
  await owner.connect();
  await enter(clinics.harbor.id);
  for (const [name, id] of Object.entries(users)) {
    await insert('users', { id, email: `${id}@example.com`, name, password_hash: 'x' });
  }
  for (const { id, name, mine, colleagues } of [...Object.values(clinics), foreign]) {
    await enter(id);
    await insert('clinics', { id, name, phone: '555-0100', timezone: 'UTC' });
    const member = { clinic_id: id, role: 'therapist', name };
    await insert('memberships', { ...member, id: colleagues, user_id: users.colleague });
    if (id !== foreign.id) await insert('memberships', { ...member, id: mine, user_id: users.me });
  }
  await enter(clinics.closed.id);
  await owner.query('update memberships set disabled_at = now() where id = $1', [clinics.closed.mine]);
});

afterAll(() => owner.end());

const signedIn = (now = NOW) =>
  openSession({ clinicId: clinics.harbor.id, membershipId: clinics.harbor.mine, deviceLabel: 'test' }, now);
const actorOf = (token: SessionToken, now = NOW) =>
  withClinic({ clinicId: token.cid }, (tx) => findActor(tx, token, now));
const go = (token: SessionToken | null, clinicId: string, now = NOW) =>
  switchClinic({ token, clinicId, deviceLabel: 'test' }, now);

async function auditOf({ id, mine }: Clinic): Promise<{ verb: string; verdict: string; detail: unknown }[]> {
  await enter(id);
  const { rows } = await owner.query(
    'select verb, verdict, detail from audit_events where clinic_id = $1 and actor_id = $2 order by id',
    [id, mine],
  );
  return rows;
}

describe('going over to another clinic', () => {
  it('lists the clinics where the account may work, without the present one', async () => {
    expect(await otherClinicsOf(users.me, clinics.harbor.id)).toEqual([
      { clinicId: clinics.maple.id, name: 'Maple' },
    ]);
  });

  it('opens a session there, ends the one here, and both clinics have it in writing', async () => {
    const token = await signedIn();
    const entered = await go(token, clinics.maple.id);
    if (!entered) throw new Error('not let in');
    expect(await actorOf(entered)).toMatchObject({
      kind: 'staff',
      clinicId: clinics.maple.id,
      membershipId: clinics.maple.mine,
      userId: users.me,
    });
    expect(await actorOf(token)).toBeNull();
    const row = (verb: string) => ({ verb, verdict: 'allowed', detail: {} });
    expect(await auditOf(clinics.harbor)).toEqual([row('account.leave-clinic')]);
    expect(await auditOf(clinics.maple)).toEqual([row('account.enter-clinic')]);
    expect(await go(token, clinics.maple.id), 'the ended session opens nothing').toBeNull();
  });

  it('does not lengthen the sign-in', async () => {
    const token = await signedIn();
    const at = later(LIFETIME.staff.idle);
    const entered = await go(token, clinics.maple.id, at);
    if (!entered) throw new Error('not let in');
    await enter(clinics.maple.id);
    const { rows } = await owner.query<{ end: Date }>(
      'select expires_at as end from sessions where id = $1',
      [entered.sid],
    );
    expect(rows[0]?.end).toEqual(later(LIFETIME.staff.absolute));
  });

  it.each([
    ['where the membership is disabled', clinics.closed.id],
    ['where somebody else works', foreign.id],
    ['that does not exist', v7()],
  ])('is refused to a clinic %s, and the session stays', async (_, clinicId) => {
    const token = await signedIn();
    expect(await go(token, clinicId)).toBeNull();
    expect(await actorOf(token)).toMatchObject({ clinicId: clinics.harbor.id });
    expect((await auditOf(clinics.harbor)).at(-1)).toMatchObject({
      verb: 'account.leave-clinic',
      verdict: 'denied',
    });
  });

  it('is refused without a session, from an idle or an ended one, and to the present clinic', async () => {
    expect(await go(null, clinics.maple.id)).toBeNull();
    const idle = await signedIn();
    expect(await go(idle, clinics.maple.id, later(LIFETIME.staff.idle + 1))).toBeNull();
    const ended = await signedIn();
    await revokeSession(ended, 'test', NOW);
    expect(await go(ended, clinics.maple.id)).toBeNull();
    expect(await go(await signedIn(), clinics.harbor.id)).toBeNull();
    expect(await go({ cid: clinics.harbor.id, sid: v7() }, clinics.maple.id)).toBeNull();
  });

  it('is refused to a patient’s session', async () => {
    await enter(clinics.harbor.id);
    const patientId = v7();
    await insert('patients', {
      clinic_id: clinics.harbor.id,
      id: patientId,
      record_no: patientId.slice(-8),
      given_name: 'Pat',
      family_name: 'Ient',
      birth_date: '1960-02-29',
      timezone: 'UTC',
    });
    const token = await openSession({ clinicId: clinics.harbor.id, patientId, deviceLabel: 'test' }, NOW);
    expect(await go(token, clinics.maple.id)).toBeNull();
  });
});

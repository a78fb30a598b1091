import { Client } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { type Acceptance, acceptInvitation, findInvitation } from '#lib/auth/accept-invitation.ts';
import { hashPassword } from '#lib/auth/password.ts';
import type { SessionToken } from '#lib/auth/session-token.ts';
import { openSession } from '#lib/auth/sessions.ts';
import { getStaffAccount } from '#lib/data/accounts/queries.ts';
import { withClinic } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import type { Entry } from '#lib/guard/entry.ts';
import { execute } from '#lib/guard/execute.ts';
import { changeRole, disableMember, enableMember } from './change-member.ts';
import { handOverCaseload } from './hand-over-caseload.ts';
import { composeInvitation } from './invitation-mail.ts';
import { INVITATION_LIFE, inviteMember, revokeInvitation } from './invite-member.ts';
import { listMembers } from './list-members.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const owner = new Client({ connectionString: ownerUrl });
const PATIENCE = 60_000;
const NOW = new Date();
const PASSWORD = 'walk bend lift sometimes';

let world: World;
let clinicId = '';

beforeAll(() => owner.connect());
afterAll(() => owner.end());
beforeEach(async () => {
  world = await makeWorld(ownerUrl);
  clinicId = world.tokens.manager?.cid ?? '';
  await owner.query("select set_config('app.clinic', $1, false), set_config('app.sign_in', 'on', false)", [
    clinicId,
  ]);
}, PATIENCE);

const ask = <I, O>(entry: Entry<I, O>, input: unknown, token: SessionToken | null = world.tokens.manager) =>
  execute(entry, { token, input, now: NOW });

async function codeOf(run: Promise<unknown>): Promise<string> {
  try {
    await run;
    return 'done';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

async function invite(role: 'therapist' | 'manager' = 'therapist') {
  const email = `${v7()}@example.com`;
  const { url, invitationId } = await ask(inviteMember, { email, role });
  return { email, invitationId, url, token: url.split('/').at(-1) ?? '' };
}

const accept = (token: string, change: Partial<Acceptance> = {}, at = NOW) =>
  acceptInvitation(
    { token, way: 'new', name: 'Ana Lopez', password: PASSWORD, ip: v7(), deviceLabel: 'test', ...change },
    at,
  );

async function managerOf(email: string): Promise<SessionToken> {
  const { token } = await invite('manager');
  const session = await accept(token, { name: email });
  if (!session) throw new Error('was not accepted');
  return session;
}

async function idOf(session: SessionToken): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    'select membership_id as id from sessions where id = $1',
    [session.sid],
  );
  return rows[0]?.id ?? '';
}

describe('an invitation', { timeout: PATIENCE }, () => {
  it('makes one account with its role, once', async () => {
    const { token, email } = await invite();
    const session = await accept(token);
    expect(session?.cid).toBe(clinicId);
    expect(await ask(getStaffAccount, {}, session)).toMatchObject({ name: 'Ana Lopez', role: 'therapist' });
    expect(await accept(token)).toBeNull();
    expect(await findInvitation(token, NOW)).toBeNull();
    const { rows } = await owner.query('select password_hash from users where email = $1', [email]);
    expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$/);
  });

  it('comes through for one of two who press at once', async () => {
    const { token } = await invite();
    const both = await Promise.all([accept(token), accept(token, { name: 'Eve' })]);
    expect(both.filter((session) => session !== null)).toHaveLength(1);
  });

  it('runs out after 72 hours, not before', async () => {
    const { token } = await invite();
    const end = NOW.getTime() + INVITATION_LIFE;
    expect(await findInvitation(token, new Date(end - 1))).not.toBeNull();
    expect(await findInvitation(token, new Date(end))).toBeNull();
    expect(await accept(token, {}, new Date(end))).toBeNull();
  });

  it('is worth nothing when withdrawn, replaced, forged, or given to another clinic', async () => {
    const first = await invite();
    await ask(revokeInvitation, { invitationId: first.invitationId });
    expect(await accept(first.token)).toBeNull();
    const second = await invite();
    await ask(inviteMember, { email: second.email, role: 'manager' });
    expect(await accept(second.token)).toBeNull();
    const third = await invite();
    const forged = `${third.token.slice(0, -2)}${third.token.endsWith('AA') ? 'BB' : 'AA'}`;
    expect(await accept(forged)).toBeNull();
    await owner.query("update invitations set role = 'manager' where id = $1", [third.invitationId]);
    expect(await accept(third.token)).toBeNull();
  });

  it('never touches an account that is there; its owner joins with its password', async () => {
    const { token, email } = await invite();
    const userId = v7();
    await owner.query('insert into users (id, email, name, password_hash) values ($1, $2, $3, $4)', [
      userId,
      email,
      'Known Person',
      await hashPassword(PASSWORD),
    ]);
    const user = () => owner.query('select * from users where email = $1', [email]).then(({ rows }) => rows);
    await owner.query("select set_config('app.clinic', $1, false)", [clinicId]);
    const before = await user();
    expect(await accept(token, { password: 'something else 42' })).toBeNull();
    expect(await accept(token, { way: 'existing', password: 'wrong password 1' })).toBeNull();
    expect(await user()).toEqual(before);
    const session = await accept(token, { way: 'existing' });
    expect(await ask(getStaffAccount, {}, session)).toMatchObject({ name: 'Known Person' });
    expect(await user()).toEqual(before);
  });

  it('refuses a weak password and leaves the link usable', async () => {
    const { token } = await invite();
    expect(await accept(token, { password: 'short' })).toBeNull();
    expect(await accept(token, { password: 'password12345' })).toBeNull();
    expect(await accept(token)).not.toBeNull();
  });

  it('goes out by mail with its link, and not once it was withdrawn', async () => {
    const { email, invitationId, url } = await invite();
    const compose = () => withClinic({ clinicId }, (tx) => composeInvitation(tx, clinicId, invitationId));
    expect(await compose()).toMatchObject({ to: [email], text: expect.stringContaining(url) });
    const { rows } = await owner.query('select payload from outbox where dedupe_key = $1', [
      `staff-invitation:${invitationId}`,
    ]);
    expect(rows).toEqual([{ payload: { invitationId } }]);
    await ask(revokeInvitation, { invitationId });
    expect(await compose()).toBeNull();
  });

  it('is refused for somebody who works here already', async () => {
    const { members } = await ask(listMembers, {});
    const email = members.find(({ isSelf }) => isSelf)?.email;
    expect(await codeOf(ask(inviteMember, { email, role: 'therapist' }))).toBe('invalid-input');
  });
});

describe('a member', { timeout: PATIENCE }, () => {
  it('has another role from the next request on', async () => {
    const session = await accept((await invite()).token);
    const memberId = await idOf(session ?? { cid: '', sid: '' });
    expect(await codeOf(ask(listMembers, {}, session))).toBe('not-allowed');
    await ask(changeRole, { memberId, role: 'manager' });
    expect(await codeOf(ask(listMembers, {}, session))).toBe('done');
    await ask(changeRole, { memberId, role: 'therapist' });
    expect(await codeOf(ask(listMembers, {}, session))).toBe('not-allowed');
  });

  it('is signed out at once when disabled, and needs to sign in anew when enabled', async () => {
    const session = await accept((await invite()).token);
    const memberId = await idOf(session ?? { cid: '', sid: '' });
    await ask(disableMember, { memberId });
    expect(await codeOf(ask(getStaffAccount, {}, session))).toBe('not-signed-in');
    await ask(enableMember, { memberId });
    expect(await codeOf(ask(getStaffAccount, {}, session))).toBe('not-signed-in');
    const again = await openSession({ clinicId, membershipId: memberId, deviceLabel: 'test' }, NOW);
    expect(await codeOf(ask(getStaffAccount, {}, again))).toBe('done');
  });
});

describe('the last manager', { timeout: PATIENCE }, () => {
  it('can be neither demoted nor disabled', async () => {
    const { members } = await ask(listMembers, {});
    const last = members.find(({ role }) => role === 'manager');
    expect(last).toMatchObject({ isLastManager: true, isSelf: true });
    expect(await codeOf(ask(changeRole, { memberId: last?.id, role: 'therapist' }))).toBe('last-manager');
    expect(await codeOf(ask(disableMember, { memberId: last?.id }))).toBe('last-manager');
  });

  it('stays when two managers remove each other at the same moment', async () => {
    for (const [one, other] of [
      [changeRole, changeRole],
      [disableMember, disableMember],
      [changeRole, disableMember],
    ] as const) {
      world = await makeWorld(ownerUrl);
      clinicId = world.tokens.manager?.cid ?? '';
      await owner.query("select set_config('app.clinic', $1, false)", [clinicId]);
      const first = world.tokens.manager;
      const second = await managerOf('second');
      const [firstId, secondId] = [await idOf(first ?? second), await idOf(second)];
      const inputOf = (entry: unknown, memberId: string) =>
        entry === changeRole ? { memberId, role: 'therapist' } : { memberId };
      const codes = await Promise.all([
        codeOf(ask(one as Entry<unknown, unknown>, inputOf(one, secondId), first)),
        codeOf(ask(other as Entry<unknown, unknown>, inputOf(other, firstId), second)),
      ]);
      expect(codes.filter((code) => code === 'done')).toHaveLength(1);
      const { rows } = await owner.query(
        "select count(*)::int as n from memberships where clinic_id = $1 and role = 'manager' and disabled_at is null",
        [clinicId],
      );
      expect(rows).toEqual([{ n: 1 }]);
    }
  });
});

describe('handing a caseload over', { timeout: PATIENCE }, () => {
  const therapistOf = async (episodeId: string) => {
    const { rows } = await owner.query<{ therapist: string; listed: string }>(
      `select e.therapist_id as therapist, s.therapist_id as listed from episodes e
       join episode_status s on s.episode_id = e.id where e.id = $1`,
      [episodeId],
    );
    return rows[0];
  };

  it('moves the patients, says so to the colleague, and names each in the audit', async () => {
    const { own } = world.people;
    const from = (await therapistOf(own.episodeId))?.therapist ?? '';
    const toId = own.colleagueId;
    const input = { memberId: from, toId, episodes: [own.episodeId], reason: 'Leaves the clinic' };
    expect(await ask(handOverCaseload, input)).toMatchObject({ moved: 1 });
    expect(await therapistOf(own.episodeId)).toEqual({ therapist: toId, listed: toId });
    const handovers = await owner.query(
      'select from_id, to_id, reason from handovers where episode_id = $1 and reason = $2',
      [own.episodeId, input.reason],
    );
    expect(handovers.rows).toEqual([{ from_id: from, to_id: toId, reason: input.reason }]);
    const audit = await owner.query(
      "select 1 from audit_events where verb = 'patient.hand-over' and patient_id = $1",
      [own.patientId],
    );
    expect(audit.rowCount).toBe(1);
    expect(await ask(handOverCaseload, { ...input, episodes: 'all' })).toMatchObject({ moved: 0 });
  });

  it('moves nobody when one of them is not the member’s, or the colleague can’t treat', async () => {
    const { own, 'same-clinic': other, 'other-clinic': foreign } = world.people;
    const from = (await therapistOf(own.episodeId))?.therapist ?? '';
    const input = { memberId: from, toId: own.colleagueId, reason: 'Leaves the clinic' };
    for (const stranger of [other.episodeId, foreign.episodeId]) {
      const run = ask(handOverCaseload, { ...input, episodes: [own.episodeId, stranger] });
      expect(await codeOf(run)).toBe('invalid-input');
    }
    const manager = (await ask(listMembers, {})).members.find(({ role }) => role === 'manager')?.id;
    for (const toId of [manager, from, foreign.colleagueId, v7()]) {
      expect(await codeOf(ask(handOverCaseload, { ...input, toId, episodes: 'all' }))).toBe('invalid-input');
    }
    expect((await therapistOf(own.episodeId))?.therapist).toBe(from);
  });
});

import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person, World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { getStaffAccount } from '#lib/data/accounts/queries.ts';
import { getRound } from '#lib/data/caseload/round.ts';
import { AppError } from '#lib/errors.ts';
import type { Entry } from '#lib/guard/entry.ts';
import { execute } from '#lib/guard/execute.ts';
import { markThreadDone, markThreadRead, reopenThread } from './keep-thread.ts';
import { getEarlier, getInbox, getThread } from './queries.ts';
import { recallMessage } from './recall-message.ts';
import { sendMessage } from './send-message.ts';
import { HOLD_SECONDS } from './store-message.ts';

const { DATABASE_URL: ownerUrl = '', APP_DATABASE_URL: appUrl = '' } = process.env;
const owner = new Client({ connectionString: ownerUrl });
const app = new Client({ connectionString: appUrl });
const NOW = new Date();
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

let world: World;

beforeAll(async () => {
  await owner.connect();
  await app.connect();
});
afterAll(async () => {
  await owner.end();
  await app.end();
});
beforeEach(async () => {
  world = await makeWorld(ownerUrl);
  await owner.query("select set_config('app.clinic', $1, false)", [world.tokens.therapist?.cid]);
  await owner.query('delete from messages');
  await owner.query('delete from caseload_decisions');
});

const own = (): Person => world.people.own;

const asTherapist = <I, O>(entry: Entry<I, O>, input: unknown, now = NOW): Promise<O> =>
  execute(entry, { token: world.tokens.therapist, input, now });

async function codeOf(run: Promise<unknown>): Promise<string> {
  try {
    await run;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'was accepted';
}

/** What the patient writes, `minutes` ago. */
async function patientWrites(body: string, minutes: number, person = own()): Promise<void> {
  const at = later(-minutes * 60);
  await owner.query(
    `insert into messages (clinic_id, id, patient_id, episode_id, body, created_at, leaves_at)
     values ($1, gen_random_uuid(), $2, $3, $4, $5, $5)`,
    [world.tokens.therapist?.cid, person.patientId, person.episodeId, body, at],
  );
}

const thread = (now = NOW) => asTherapist(getThread, { episodeId: own().episodeId }, now);
const send = (extra: object = {}, now = NOW) =>
  asTherapist(sendMessage, { episodeId: own().episodeId, body: 'Come in on Monday', ...extra }, now);
const waiting = async () => (await asTherapist(getInbox, {})).waiting.map(({ name }) => name);

describe('a thread', () => {
  it('waits for an answer from the oldest message without one, until it is answered', async () => {
    await patientWrites('First', 60);
    await patientWrites('Second', 30);
    const [row] = (await asTherapist(getInbox, {})).waiting;
    expect(row).toMatchObject({ unread: 2, last: { from: 'patient', body: 'Second' } });
    expect(row?.waitingSince).toBe(later(-3_600).toISOString());
    expect((await asTherapist(getStaffAccount, {})).waitingThreads).toBe(1);
    await send();
    expect(await waiting()).toEqual([]);
    expect((await asTherapist(getInbox, {})).others[0]?.last).toMatchObject({ from: 'staff' });
    expect((await asTherapist(getStaffAccount, {})).waitingThreads).toBe(0);
  });

  it('puts the longest waiting first and keeps colleagues’ patients to the list of all', async () => {
    await patientWrites('Mine', 10);
    await patientWrites('Theirs', 20, world.people['same-clinic']);
    expect(await waiting()).toEqual(['MARKER-OWN MARKER-OWN']);
    const all = await asTherapist(getInbox, { mine: 'false' });
    expect(all.waiting.map(({ name, therapist }) => [name, therapist])).toEqual([
      ['MARKER-COLLEAGUE MARKER-COLLEAGUE', 'therapist-HERE'],
      ['MARKER-OWN MARKER-OWN', null],
    ]);
  });

  it('is read once, and says when', async () => {
    await patientWrites('Hello', 10);
    expect((await thread()).thread.messages[0]?.readAt).toBeNull();
    expect(await asTherapist(markThreadRead, { episodeId: own().episodeId })).toEqual({ read: 1 });
    expect(await asTherapist(markThreadRead, { episodeId: own().episodeId }, later(60))).toEqual({ read: 0 });
    expect((await thread()).thread.messages[0]?.readAt).toBe(NOW.toISOString());
    expect(await waiting()).toHaveLength(1);
  });

  it('needs no answer when somebody says so, and waits again when that is taken back', async () => {
    await patientWrites('Thank you', 10);
    const episode = { episodeId: own().episodeId };
    await asTherapist(markThreadDone, episode);
    expect(await waiting()).toEqual([]);
    await patientWrites('One more thing', 1);
    expect(await waiting()).toHaveLength(1);
    await owner.query("delete from messages where body = 'One more thing'");
    expect(await asTherapist(reopenThread, episode)).toEqual({ reopened: 1 });
    expect(await waiting()).toHaveLength(1);
  });

  it('gives all of a long thread, page by page', async () => {
    for (let minute = 60; minute > 0; minute -= 1) await patientWrites(`${minute}`, minute);
    const { thread: page } = await thread();
    expect(page.messages.map(({ body }) => body)).toEqual(
      Array.from({ length: 50 }, (_, index) => `${50 - index}`),
    );
    const rest = await asTherapist(getEarlier, { episodeId: own().episodeId, before: page.earlier });
    expect(rest.messages.map(({ body }) => body)).toEqual(
      Array.from({ length: 10 }, (_, index) => `${60 - index}`),
    );
    expect(rest.earlier).toBeNull();
  });
});

describe('taking a message back', () => {
  it.each([
    [HOLD_SECONDS - 0.001, 'was accepted'],
    [HOLD_SECONDS, 'too-late'],
  ])('after %d seconds', async (seconds, outcome) => {
    const { messageId } = await send();
    expect(await codeOf(asTherapist(recallMessage, { messageId }, later(seconds)))).toBe(outcome);
  });

  it('works once, for the author alone', async () => {
    const { messageId } = await send();
    await owner.query('update messages set author_id = $2 where id = $1', [messageId, own().colleagueId]);
    expect(await codeOf(asTherapist(recallMessage, { messageId }))).toBe('too-late');
  });

  it('opens again what it had answered: the patient’s message, the flag and the round', async () => {
    await patientWrites('Does it matter?', 5);
    const { messageId } = await send({ flagId: own().flagId });
    const seen = async () =>
      (
        await owner.query('select acknowledged_at is not null as seen from flags where id = $1', [
          own().flagId,
        ])
      ).rows[0];
    expect(await seen()).toEqual({ seen: true });
    expect(await asTherapist(getRound, {})).toMatchObject({ done: 1 });
    await asTherapist(recallMessage, { messageId }, later(3));
    expect(await waiting()).toHaveLength(1);
    expect(await seen()).toEqual({ seen: false });
    expect(await asTherapist(getRound, {})).toMatchObject({ done: 0 });
    const events = await owner.query('select kind from flag_events where flag_id = $1 order by at, id', [
      own().flagId,
    ]);
    expect(events.rows.map(({ kind }) => kind)).toEqual(['acted', 'unacknowledged']);
  });

  it('refuses a flag of another patient', async () => {
    expect(await codeOf(send({ flagId: world.people['same-clinic'].flagId }))).toBe('invalid-input');
    expect((await owner.query('select 1 from messages')).rows).toEqual([]);
  });
});

describe('what a patient’s connection sees', () => {
  async function bodies(): Promise<string[]> {
    await app.query("select set_config('app.clinic', $1, false), set_config('app.patient', $2, false)", [
      world.tokens.therapist?.cid,
      own().patientId,
    ]);
    return (await app.query<{ body: string }>('select body from messages order by created_at')).rows.map(
      ({ body }) => body,
    );
  }
  const leave = (seconds: number) =>
    owner.query(
      `update messages set leaves_at = now() + $1 * interval '1 second' where author_id is not null`,
      [seconds],
    );

  it('is a message of staff once it has left, and one that was taken back never', async () => {
    await patientWrites('Mine', 5);
    const { messageId } = await send();
    await leave(5);
    expect(await bodies()).toEqual(['Mine']);
    await leave(0);
    expect(await bodies()).toEqual(['Mine', 'Come in on Monday']);
    await owner.query('update messages set recalled_at = leaves_at, recalled_by = author_id where id = $1', [
      messageId,
    ]);
    expect(await bodies()).toEqual(['Mine']);
  });
});

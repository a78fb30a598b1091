import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { eventStream } from './event-stream.ts';
import { listen } from './listener.ts';
import type { Change } from './subscribers.ts';

// Another process writes; this one hears of it through the database.

const { DATABASE_URL: ownerUrl = '', APP_DATABASE_URL: appUrl = '' } = process.env;
const owner = new Client({ connectionString: ownerUrl });
const app = new Client({ connectionString: appUrl });

let world: World;
const clinicId = () => world.tokens.therapist?.cid ?? '';

beforeAll(async () => {
  await owner.connect();
  await app.connect();
  world = await makeWorld(ownerUrl);
  for (const client of [owner, app])
    await client.query("select set_config('app.clinic', $1, false)", [clinicId()]);
});
afterAll(async () => {
  await owner.end();
  await app.end();
});

const LISTENERS =
  "application_name = 'sturdy-live' and datname = current_database() and usename = current_user";

/** Connections that listen and that do. */
async function listeners(): Promise<number> {
  const { rows } = await app.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where ${LISTENERS} and query ilike 'listen%'`,
  );
  return rows[0]?.n ?? 0;
}

function ears(): { heard: Change[]; leave: () => void } {
  const heard: Change[] = [];
  return { heard, leave: listen(clinicId(), (change) => heard.push(change)) };
}

const raisePain = (client: Client) =>
  client.query(
    'update episode_status set last_pain = coalesce(last_pain, 0) % 10 + 1 where patient_id = $1',
    [world.people.own.patientId],
  );

const own = () => ({ episodeId: world.people.own.episodeId });

describe('live', () => {
  it('hears which episode changed, and nothing when nothing did', async () => {
    const before = await listeners();
    const { heard, leave } = ears();
    await vi.waitFor(async () => expect(await listeners()).toBe(before + 1), { timeout: 5_000 });
    await raisePain(app);
    await vi.waitFor(() => expect(heard).toEqual([own()]));
    await app.query('update episode_status set evaluated_on = evaluated_on where patient_id = $1', [
      world.people.own.patientId,
    ]);
    await raisePain(owner);
    await app.query(
      `insert into messages (clinic_id, id, patient_id, episode_id, body)
       values ($1, gen_random_uuid(), $2, $3, 'Hello')`,
      [clinicId(), world.people.own.patientId, world.people.own.episodeId],
    );
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(1));
    expect(heard).toEqual([own(), own()]);
    leave();
  });

  it('tells nobody before the change is committed', async () => {
    const { heard, leave } = ears();
    await app.query('begin');
    await raisePain(app);
    await app.query('rollback');
    await raisePain(app);
    await vi.waitFor(() => expect(heard).toEqual([own()]));
    leave();
  });

  it('listens with one connection, however many hear', async () => {
    const before = await listeners();
    const many = Array.from({ length: 200 }, ears);
    await raisePain(app);
    await vi.waitFor(() => expect(many.every(({ heard }) => heard.length === 1)).toBe(true));
    expect(await listeners()).toBe(before);
    for (const { leave } of many) leave();
  });

  it('says after a lost connection that something may have been missed, and hears again', async () => {
    const { heard, leave } = ears();
    await app.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${LISTENERS}`);
    await vi.waitFor(() => expect(heard).toEqual([{ episodeId: null }]), { timeout: 10_000 });
    await raisePain(app);
    await vi.waitFor(() => expect(heard).toEqual([{ episodeId: null }, own()]));
    leave();
  });
});

describe('the stream', () => {
  const open = (seconds: number, signal: AbortSignal) => eventStream(clinicId(), { seconds, signal });

  it('greets, tells a change by its episode id alone, and ends when the browser goes', async () => {
    const browser = new AbortController();
    const response = open(60, browser.signal);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('event: hello');
    await raisePain(app);
    expect((await reader?.read())?.value).toBe(`event: change\ndata: ${JSON.stringify(own())}\n\n`);
    browser.abort();
    expect((await reader?.read())?.done).toBe(true);
    await raisePain(app);
  });

  it('ends by itself when its time is over', async () => {
    const text = await open(0, new AbortController().signal).text();
    expect(text).toMatch(/^retry: 3000\nevent: hello\ndata: {}\n\n/);
  });
});

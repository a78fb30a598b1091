import { describe, expect, it } from 'vitest';
import type { Reply } from './delivery.ts';
import { memoryStore } from './memory-store.ts';
import { createOutbox, type EntryKind, type EntryStore } from './outbox.ts';

const ok = (data: unknown = {}): Reply => ({ status: 200, body: { ok: true, data } });
const offline: Reply = { status: null, body: null };
const status = (code: number): Reply => ({
  status: code,
  body: { ok: false, error: { message: `no ${code}` } },
});

const full: EntryStore = {
  put: () => Promise.reject(new Error('quota')),
  remove: () => Promise.reject(new Error('off')),
  list: () => Promise.reject(new Error('off')),
};

/** An outbox with a server that answers by the list, then by the last of it, and writes down what it got. */
function setUp(replies: Reply[], store: EntryStore = memoryStore()) {
  const posted: unknown[] = [];
  let person = 'ann';
  const outbox = createOutbox({
    store,
    spare: memoryStore(),
    owner: () => person,
    alone: (work) => work(),
    post: async (_path, body) => {
      posted.push(body);
      return (replies.length > 1 ? replies.shift() : replies[0]) ?? offline;
    },
  });
  const give = (id: string, kind: EntryKind = 'report') =>
    outbox.send({ id, kind, path: '/api/v1/reports', body: id });
  return { outbox, posted, give, become: (name: string) => (person = name) };
}

describe('send', () => {
  it('forgets the entry once the server has confirmed it', async () => {
    const { outbox, give } = setUp([ok({ isLocked: false })]);
    expect(await give('r1')).toEqual({ state: 'sent', answer: { isLocked: false } });
    expect(await outbox.count()).toMatchObject({ waiting: 0, refused: 0 });
  });

  it.each([
    [offline, 'offline'],
    [status(503), 'server'],
    [status(401), 'sign-in'],
  ] as const)('keeps the entry when the answer is %j', async (reply, why) => {
    const { outbox, give } = setUp([reply]);
    expect(await give('r1')).toEqual({ state: 'kept', why, where: 'phone' });
    expect(await outbox.count()).toMatchObject({ waiting: 1, refused: 0 });
  });

  it('keeps a refused entry, and says why', async () => {
    const { outbox, give, posted } = setUp([status(409)]);
    expect(await give('r1')).toEqual({ state: 'refused', message: 'no 409' });
    expect(await outbox.count()).toMatchObject({ waiting: 0, refused: 1 });
    await outbox.flush();
    expect(posted).toEqual(['r1']);
  });

  it('lets a waiting warning go first, and waits with it', async () => {
    const { outbox, give, posted } = setUp([offline, status(503), ok()]);
    await give('w1', 'warning');
    expect(await give('u1', 'understood')).toEqual({ state: 'kept', why: 'server', where: 'phone' });
    expect(posted).toEqual(['w1', 'w1']);
    expect((await give('r1')).state).toBe('sent');
    expect(posted).toEqual(['w1', 'w1', 'w1', 'u1', 'r1']);
    expect(await outbox.count()).toMatchObject({ waiting: 0, refused: 0 });
  });

  it('without storage keeps the entry as long as the page lives', async () => {
    const { outbox, give, posted } = setUp([offline, ok()], full);
    expect(await give('r1')).toEqual({ state: 'kept', why: 'offline', where: 'page' });
    expect(await outbox.count()).toMatchObject({ waiting: 1, refused: 0 });
    await outbox.flush();
    expect(posted).toEqual(['r1', 'r1']);
    expect(await outbox.count()).toMatchObject({ waiting: 0, refused: 0 });
  });
});

describe('flush', () => {
  it('sends the same content again, warning signs first, then in the order given', async () => {
    const { outbox, give, posted } = setUp([offline, offline, offline, ok()]);
    await give('r1');
    await give('r2');
    await give('w1', 'warning');
    posted.length = 0;
    await outbox.flush();
    expect(posted).toEqual(['w1', 'r1', 'r2']);
    expect(await outbox.count()).toMatchObject({ waiting: 0, refused: 0 });
  });

  it('stops at the first that still has to wait', async () => {
    const { outbox, give, posted } = setUp([offline, offline, status(503)]);
    await give('r1');
    await give('r2');
    posted.length = 0;
    await outbox.flush();
    expect(posted).toEqual(['r1']);
    expect(await outbox.count()).toMatchObject({ waiting: 2, refused: 0 });
  });

  it('goes on after one that the server refuses', async () => {
    const { outbox, give, posted } = setUp([offline, offline, status(422), ok()]);
    await give('r1');
    await give('r2');
    posted.length = 0;
    await outbox.flush();
    expect(posted).toEqual(['r1', 'r2']);
    expect(await outbox.count()).toMatchObject({ waiting: 0, refused: 1 });
  });

  it('sends nothing of another person on the same phone', async () => {
    const { outbox, give, posted, become } = setUp([offline, ok()]);
    await give('r1');
    posted.length = 0;
    become('bob');
    await outbox.flush();
    expect(posted).toEqual([]);
    expect(await outbox.count()).toMatchObject({ waiting: 0, refused: 0 });
    become('ann');
    await outbox.flush();
    expect(posted).toEqual(['r1']);
  });
});

describe('watch', () => {
  it('names what was confirmed', async () => {
    const { outbox, give } = setUp([offline, ok()]);
    const delivered: string[] = [];
    outbox.watch((entry) => {
      if (entry) delivered.push(entry.id);
    });
    await give('r1');
    expect(delivered).toEqual([]);
    await outbox.flush();
    expect(delivered).toEqual(['r1']);
  });
});

describe('discard', () => {
  it('forgets the present person only', async () => {
    const { outbox, give, become } = setUp([offline]);
    await give('r1');
    become('bob');
    await give('r2');
    await outbox.discard();
    expect(await outbox.count()).toMatchObject({ waiting: 0, refused: 0 });
    become('ann');
    expect(await outbox.count()).toMatchObject({ waiting: 1, refused: 0 });
  });
});

describe('what goes out', () => {
  it('names the phone’s time at each sending, in messages of the day, and its owner', async () => {
    const sent: { body: unknown; owner: string }[] = [];
    const outbox = createOutbox({
      store: memoryStore(),
      spare: memoryStore(),
      owner: () => 'ann',
      alone: (work) => work(),
      post: async (_path, body, owner) => {
        sent.push({ body, owner });
        return ok();
      },
    });
    await outbox.send({ id: 'r1', kind: 'report', path: '/reports', body: { leg: 3 } });
    await outbox.send({ id: 'm1', kind: 'measures', path: '/measures', body: { fear: 3 } });
    expect(sent).toEqual([
      { body: { leg: 3, sentAt: expect.stringMatching(/^\d{4}-.*Z$/) }, owner: 'ann' },
      { body: { fear: 3 }, owner: 'ann' },
    ]);
  });
});

describe('count', () => {
  it('tells what is lost with the page, how long it waits, and that a warning is among it', async () => {
    const { outbox, give } = setUp([offline], full);
    expect(await outbox.count()).toEqual({
      waiting: 0,
      refused: 0,
      onPage: 0,
      oldestAt: null,
      hasWarning: false,
    });
    const before = Date.now();
    await give('r1');
    expect(await outbox.count()).toMatchObject({ waiting: 1, onPage: 1, hasWarning: false });
    await give('w1', 'warning');
    const count = await outbox.count();
    expect(count).toMatchObject({ waiting: 2, onPage: 2, hasWarning: true });
    expect(count.oldestAt).toBeGreaterThanOrEqual(before);
  });
});

describe('the answer of flush', () => {
  it('says how many were settled, and what the next one waits for', async () => {
    const { outbox, give } = setUp([offline, offline, ok(), status(401)]);
    await give('r1');
    await give('r2');
    expect(await outbox.flush()).toEqual({ settled: 1, why: 'sign-in' });
  });
});

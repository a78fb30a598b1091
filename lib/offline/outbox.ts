import { dataOf, type Fate, fateOf, type Reply, refusalOf } from './delivery.ts';

/** In the order in which they go out: warning signs before everything else. */
const KINDS = ['warning', 'understood', 'report', 'measures', 'message'] as const;
export type EntryKind = (typeof KINDS)[number];

/** Something that the person said and the server has not confirmed. */
export type OutboxEntry = {
  /** Names the entry here; for a warning and its "understood" the client id is the same, so the kind is part of it. */
  id: string;
  kind: EntryKind;
  path: string;
  body: unknown;
  owner: string;
  queuedAt: number;
  /** Set when the server will never take it as it is. */
  refusal: string | null;
};

export type EntryStore = {
  put(entry: OutboxEntry): Promise<void>;
  remove(id: string): Promise<void>;
  list(): Promise<OutboxEntry[]>;
};

type Waits = Exclude<Fate, 'done' | 'refused'>;

export type Outcome<T> =
  | { state: 'sent'; answer: T }
  /** `where`: on the phone, or, when its storage is full or off, only as long as the page is open. */
  | { state: 'kept'; why: Waits; where: 'phone' | 'page' }
  | { state: 'refused'; message: string | null };

export type Waiting = {
  waiting: number;
  refused: number;
  /** Of those that wait: how many are lost when the page closes, because the phone can't keep them. */
  onPage: number;
  /** When the oldest of those that wait was made, milliseconds since 1970. */
  oldestAt: number | null;
  /** A warning sign is among those that wait. */
  hasWarning: boolean;
};

/** How far sending came: how many were settled, and what the first that still waits waits for. */
export type Flushed = { settled: number; why: Waits | null };

type Tools = {
  store: EntryStore;
  /** Takes what the store can't. */
  spare: EntryStore;
  post: (path: string, body: unknown, owner: string) => Promise<Reply>;
  owner: () => string;
  /** Runs the work unless another tab is at it. */
  alone: (work: () => Promise<void>) => Promise<void>;
};

/** Messages of the day name the phone's time at each sending: the server then knows how wrong its clock is. */
const TIMED: ReadonlySet<EntryKind> = new Set(['warning', 'report']);

function bodyNow({ kind, body }: OutboxEntry): unknown {
  if (!TIMED.has(kind) || typeof body !== 'object' || body === null) return body;
  return { ...body, sentAt: new Date().toISOString() };
}

const rankOf = ({ kind }: OutboxEntry) => KINDS.indexOf(kind);

export type Outbox = ReturnType<typeof createOutbox>;

/** Keeps entries until the server has confirmed them, and sends each as often as that takes. */
export function createOutbox({ store, spare, post, owner, alone }: Tools) {
  const underWay = new Map<string, Promise<Reply>>();
  const watchers = new Set<(entry: OutboxEntry | null) => void>();

  function tell(delivered: OutboxEntry | null) {
    for (const watcher of watchers) watcher(delivered);
  }

  async function keep(entry: OutboxEntry): Promise<'phone' | 'page'> {
    try {
      await store.put(entry);
      return 'phone';
    } catch {
      await spare.put(entry);
      return 'page';
    }
  }

  async function drop(id: string) {
    await spare.remove(id);
    await store.remove(id).catch(() => undefined);
  }

  async function mine(): Promise<OutboxEntry[]> {
    const kept = [...(await store.list().catch(() => [])), ...(await spare.list())];
    return kept
      .filter((entry) => entry.owner === owner())
      .sort((a, b) => rankOf(a) - rankOf(b) || a.queuedAt - b.queuedAt);
  }

  /** One try. The entry leaves the box only after the server's word. */
  async function attempt(entry: OutboxEntry): Promise<{ fate: Fate; reply: Reply }> {
    const running = underWay.get(entry.id) ?? post(entry.path, bodyNow(entry), entry.owner);
    underWay.set(entry.id, running);
    const reply = await running;
    underWay.delete(entry.id);
    const fate = fateOf(reply.status);
    if (fate === 'done') {
      await drop(entry.id);
      tell(entry);
    } else if (fate === 'refused') {
      await keep({ ...entry, refusal: refusalOf(reply.body) ?? '' });
      tell(null);
    }
    return { fate, reply };
  }

  return {
    /** Keeps first, then sends. */
    async send<T>(given: Omit<OutboxEntry, 'owner' | 'queuedAt' | 'refusal'>): Promise<Outcome<T>> {
      const entry: OutboxEntry = { ...given, owner: owner(), queuedAt: Date.now(), refusal: null };
      const where = await keep(entry);
      tell(null);
      // What is more urgent goes first, and "understood" means nothing to a server without its warning.
      for (const other of await mine()) {
        if (other.refusal !== null || rankOf(other) >= rankOf(entry)) continue;
        const { fate } = await attempt(other);
        if (fate !== 'done' && fate !== 'refused') return { state: 'kept', why: fate, where };
      }
      const { fate, reply } = await attempt(entry);
      if (fate === 'done') return { state: 'sent', answer: dataOf<T>(reply.body) };
      if (fate === 'refused') return { state: 'refused', message: refusalOf(reply.body) };
      return { state: 'kept', why: fate, where };
    },

    /** Sends what waits, in order; stops at the first that still has to wait. */
    async flush(): Promise<Flushed> {
      const flushed: Flushed = { settled: 0, why: null };
      await alone(async () => {
        for (const entry of await mine()) {
          if (entry.refusal !== null) continue;
          const { fate } = await attempt(entry);
          if (fate !== 'done' && fate !== 'refused') {
            flushed.why = fate;
            return;
          }
          flushed.settled += 1;
        }
      });
      return flushed;
    },

    /** What the present owner has said and the server has not confirmed, warning signs first. */
    async waiting(): Promise<OutboxEntry[]> {
      return (await mine()).filter(({ refusal }) => refusal === null);
    },

    async count(): Promise<Waiting> {
      const entries = await mine();
      const waiting = entries.filter(({ refusal }) => refusal === null);
      const onPage = new Set((await spare.list()).map(({ id }) => id));
      return {
        waiting: waiting.length,
        refused: entries.length - waiting.length,
        onPage: waiting.filter(({ id }) => onPage.has(id)).length,
        oldestAt: waiting.length === 0 ? null : Math.min(...waiting.map(({ queuedAt }) => queuedAt)),
        hasWarning: waiting.some(({ kind }) => kind === 'warning'),
      };
    },

    /** Forgets everything of the present owner that was not sent. */
    async discard(): Promise<void> {
      for (const { id } of await mine()) await drop(id);
      tell(null);
    },

    /** Calls back after every change, with the entry when it was confirmed just now. */
    watch(watcher: (delivered: OutboxEntry | null) => void): () => void {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

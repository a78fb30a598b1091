import { dataOf, type Fate, fateOf, type Reply, refusalOf } from './delivery.ts';

/** In the order in which they go out: warning signs before everything else. */
const KINDS = ['warning', 'understood', 'report', 'measures'] as const;
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

export type Outcome<T> =
  | { state: 'sent'; answer: T }
  /** `where`: on the phone, or, when its storage is full or off, only as long as the page is open. */
  | { state: 'kept'; why: 'offline' | 'server' | 'sign-in'; where: 'phone' | 'page' }
  | { state: 'refused'; message: string | null };

export type Waiting = { waiting: number; refused: number };

type Tools = {
  store: EntryStore;
  /** Takes what the store can't. */
  spare: EntryStore;
  post: (path: string, body: unknown) => Promise<Reply>;
  owner: () => string;
  /** Runs the work unless another tab is at it. */
  alone: (work: () => Promise<void>) => Promise<void>;
};

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
    const running = underWay.get(entry.id) ?? post(entry.path, entry.body);
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
    async flush(): Promise<void> {
      await alone(async () => {
        for (const entry of await mine()) {
          if (entry.refusal !== null) continue;
          const { fate } = await attempt(entry);
          if (fate !== 'done' && fate !== 'refused') return;
        }
      });
    },

    async count(): Promise<Waiting> {
      const entries = await mine();
      const refused = entries.filter(({ refusal }) => refusal !== null).length;
      return { waiting: entries.length - refused, refused };
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

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { EntryStore, OutboxEntry } from './outbox.ts';

/** Answers of a form that is not finished. */
export type Draft = { key: string; owner: string; savedAt: number; value: unknown };

interface PhoneSchema extends DBSchema {
  outbox: { key: string; value: OutboxEntry };
  drafts: { key: string; value: Draft };
}

let opened: Promise<IDBPDatabase<PhoneSchema>> | null = null;

/** Some browsers neither open a database nor say that they can't. */
const PATIENCE_MS = 4_000;

/** The phone's own database. Rejects where storage is off or full. */
export function phoneDatabase(): Promise<IDBPDatabase<PhoneSchema>> {
  opened ??= Promise.race([open(), tooLate()]).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

// Where storage is switched off, opening throws instead of rejecting: an async function makes both the same.
async function open(): Promise<IDBPDatabase<PhoneSchema>> {
  return openDB<PhoneSchema>('sturdy', 1, {
    upgrade(database) {
      database.createObjectStore('outbox', { keyPath: 'id' });
      database.createObjectStore('drafts', { keyPath: 'key' });
    },
    blocking: (_from, _to, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  });
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The database of the phone does not open')), PATIENCE_MS);
  });
}

export const phoneStore: EntryStore = {
  put: async (entry) => {
    await (await phoneDatabase()).put('outbox', entry);
  },
  remove: async (id) => {
    await (await phoneDatabase()).delete('outbox', id);
  },
  list: async () => (await phoneDatabase()).getAll('outbox'),
};

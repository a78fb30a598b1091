import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { EntryStore, OutboxEntry } from './outbox.ts';

/** Answers of a form that is not finished. */
export type Draft = { key: string; owner: string; savedAt: number; value: unknown };

interface PhoneSchema extends DBSchema {
  outbox: { key: string; value: OutboxEntry };
  drafts: { key: string; value: Draft };
}

let opened: Promise<IDBPDatabase<PhoneSchema>> | null = null;

/** The phone's own database. Rejects where storage is off or full. */
export function phoneDatabase(): Promise<IDBPDatabase<PhoneSchema>> {
  opened ??= openDB<PhoneSchema>('sturdy', 1, {
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
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
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

import type { EntryStore, OutboxEntry } from './outbox.ts';

/** Lives as long as the page. */
export function memoryStore(): EntryStore {
  const entries = new Map<string, OutboxEntry>();
  return {
    put: async (entry) => void entries.set(entry.id, entry),
    remove: async (id) => void entries.delete(id),
    list: async () => [...entries.values()],
  };
}

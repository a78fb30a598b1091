import { currentOwner } from './owner.ts';
import { type Draft, phoneDatabase } from './phone-database.ts';

/** Answers older than this are of no use any more. */
const KEEP_MS = 36 * 3_600_000;

function keyOf(name: string): string {
  return `${currentOwner()}/${name}`;
}

/** Keeps unfinished answers under a name. Without storage they live as long as the page. */
export async function saveDraft(name: string, value: unknown): Promise<void> {
  const draft: Draft = { key: keyOf(name), owner: currentOwner(), savedAt: Date.now(), value };
  await phoneDatabase()
    .then((database) => database.put('drafts', draft))
    .catch(() => undefined);
}

/** What was kept under a name by the present owner, and when. */
export async function loadDraft(name: string): Promise<{ value: unknown; savedAt: number } | null> {
  try {
    const database = await phoneDatabase();
    const draft = await database.get('drafts', keyOf(name));
    if (draft === undefined) return null;
    if (Date.now() - draft.savedAt > KEEP_MS) {
      await database.delete('drafts', draft.key);
      return null;
    }
    return { value: draft.value, savedAt: draft.savedAt };
  } catch {
    return null;
  }
}

/** Forgets all unfinished answers of the present owner. */
export async function dropDrafts(): Promise<void> {
  try {
    const database = await phoneDatabase();
    for (const { key, owner } of await database.getAll('drafts')) {
      if (owner === currentOwner()) await database.delete('drafts', key);
    }
  } catch {
    // Nothing could be kept.
  }
}

export async function dropDraft(name: string): Promise<void> {
  await phoneDatabase()
    .then((database) => database.delete('drafts', keyOf(name)))
    .catch(() => undefined);
}

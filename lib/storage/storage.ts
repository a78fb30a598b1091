import 'server-only';
import { env } from '#lib/env.ts';
import { bucket } from './bucket.ts';
import { localFolder, uploadFolder } from './local-folder.ts';

/** A file as a list names it. */
export type StoredFile = { key: string; changedAt: Date };

/** Where uploaded files lie. Keys are `<clinic id>/<file id>`, both UUIDs: nothing that a person typed. */
export interface Storage {
  /** Keeps the bytes whole or not at all. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes; null when there is nothing under the key. */
  get(key: string): Promise<Uint8Array | null>;
  /** Removes what is there; nothing there is fine too. */
  remove(key: string): Promise<void>;
  /** Everything that lies under a key of ours, in no order. */
  list(): AsyncIterable<StoredFile>;
}

/** The storage of this installation: a bucket when STORAGE_URL is set, otherwise a folder of this machine. */
export function storage(): Storage {
  const { STORAGE_URL: url, STORAGE_KEY_ID, STORAGE_SECRET, STORAGE_REGION } = env();
  if (url === undefined) return localFolder(uploadFolder());
  return bucket({ url, keyId: STORAGE_KEY_ID ?? '', secret: STORAGE_SECRET ?? '', region: STORAGE_REGION });
}

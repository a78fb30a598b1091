import 'server-only';
import { localFolder, uploadFolder } from './local-folder.ts';

/** Where uploaded files lie. Keys are `<clinic id>/<file id>`, both UUIDs: nothing that a person typed. */
export interface Storage {
  /** Keeps the bytes whole or not at all. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes; null when there is nothing under the key. */
  get(key: string): Promise<Uint8Array | null>;
  /** Removes what is there; nothing there is fine too. */
  remove(key: string): Promise<void>;
}

/** The storage of this installation. */
export function storage(): Storage {
  return localFolder(uploadFolder());
}

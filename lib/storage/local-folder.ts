import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Storage } from './storage.ts';
import { checkedKey, isStorageKey } from './storage-key.ts';

/** The folder `uploads` in STURDY_DATA_DIR, or in `.data`. */
export function uploadFolder(): string {
  return path.join(process.env.STURDY_DATA_DIR ?? path.resolve('.data'), 'uploads');
}

/** The answer, or `absent` where there is no such file or folder. */
async function orAbsent<T>(asked: Promise<T>, absent: T): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return absent;
    throw error;
  }
}

/** Files in a folder of this machine, one folder per clinic. Throws RangeError for a key that is none. */
export function localFolder(folder: string): Storage {
  const fileOf = (key: string): string => path.join(folder, checkedKey(key));
  return {
    async put(key, bytes) {
      const file = fileOf(key);
      const half = `${file}.${randomUUID()}.part`;
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      try {
        const handle = await open(half, 'wx', 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(half, file);
      } catch (error) {
        await rm(half, { force: true });
        throw error;
      }
    },
    async get(key) {
      return orAbsent<Uint8Array | null>(readFile(fileOf(key)), null);
    },
    async remove(key) {
      await rm(fileOf(key), { force: true });
    },
    async *list() {
      for (const clinic of await orAbsent(readdir(folder), [])) {
        if (!isStorageKey(`${clinic}/${clinic}`)) continue;
        for (const name of await orAbsent(readdir(path.join(folder, clinic)), [])) {
          const key = `${clinic}/${name}`;
          if (!isStorageKey(key)) continue;
          const found = await orAbsent(stat(path.join(folder, key)), null);
          if (found) yield { key, changedAt: found.mtime };
        }
      }
    },
  };
}

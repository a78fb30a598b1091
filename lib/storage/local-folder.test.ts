import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localFolder } from './local-folder.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sturdy-uploads-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('keeps, gives and removes bytes, and leaves no halves', async () => {
  const store = localFolder(folder);
  const [clinic, file] = [v7(), v7()];
  const key = `${clinic}/${file}`;
  expect(await store.get(key)).toBeNull();
  await store.put(key, Buffer.from('first'));
  await store.put(key, Buffer.from('second'));
  expect(Buffer.from((await store.get(key)) ?? []).toString()).toBe('second');
  expect(await readdir(path.join(folder, clinic))).toEqual([file]);
  await store.remove(key);
  await store.remove(key);
  expect(await store.get(key)).toBeNull();
});

it.each(['../../etc/passwd', 'a/b', `${v7()}/../${v7()}`, `${v7()}/${v7()}/x`, ''])(
  'refuses %j as a key',
  async (key) => {
    const store = localFolder(folder);
    await expect(store.get(key)).rejects.toThrow(RangeError);
    await expect(store.put(key, Buffer.from('x'))).rejects.toThrow(RangeError);
  },
);

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucket, readList } from './bucket.ts';
import type { StoredFile } from './storage.ts';

let folder = '';
let service: S3rver;
let url = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sturdy-bucket-'));
  service = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'uploads', configs: [] }],
  });
  const { port } = await service.run();
  url = `http://127.0.0.1:${port}/uploads`;
});

afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

const open = (keyId = 'S3RVER') => bucket({ url, keyId, secret: 'S3RVER', region: 'us-east-1' });

async function listed(): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  for await (const file of open().list()) files.push(file);
  return files;
}

describe('a bucket', () => {
  it('keeps, gives, lists and removes bytes', async () => {
    const store = open();
    const key = `${v7()}/${v7()}`;
    const bytes = Buffer.from([0, 255, 10, 13, 128, 0]);
    expect(await store.get(key)).toBeNull();
    await store.put(key, Buffer.from('first'));
    await store.put(key, bytes);
    expect(Buffer.from((await store.get(key)) ?? [])).toEqual(bytes);
    expect(await listed()).toEqual([{ key, changedAt: expect.any(Date) }]);
    await store.remove(key);
    await store.remove(key);
    expect(await store.get(key)).toBeNull();
    expect(await listed()).toEqual([]);
  });

  it('does not pass over a refusal as if all were well', async () => {
    const key = `${v7()}/${v7()}`;
    const store = open('STRANGER');
    await expect(store.put(key, Buffer.from('x'))).rejects.toThrow('403');
    await expect(store.get(key)).rejects.toThrow('403');
    await expect(store.remove(key)).rejects.toThrow('403');
    expect(await open().get(key)).toBeNull();
  });

  it.each(['../../etc/passwd', 'a/b', `${v7()}/${v7()}/x`, ''])('refuses %j as a key', async (key) => {
    await expect(open().get(key)).rejects.toThrow(RangeError);
    await expect(open().put(key, Buffer.from('x'))).rejects.toThrow(RangeError);
    await expect(open().remove(key)).rejects.toThrow(RangeError);
  });
});

describe('a list in pages', () => {
  const entry = (key: string) =>
    `<Contents><Key>${key}</Key><LastModified>2026-11-21T10:00:00.000Z</LastModified><Size>1</Size></Contents>`;
  const key = `${v7()}/${v7()}`;

  it('names our files and the place of the next page', () => {
    const xml = `<ListBucketResult><IsTruncated>true</IsTruncated>${entry(key)}${entry('logs/access.txt')}<NextContinuationToken>a&amp;b=</NextContinuationToken></ListBucketResult>`;
    expect(readList(xml)).toEqual({
      files: [{ key, changedAt: new Date('2026-11-21T10:00:00.000Z') }],
      next: 'a&b=',
    });
  });

  it('ends with the last page', () => {
    const xml = `<ListBucketResult><IsTruncated>false</IsTruncated>${entry(key)}</ListBucketResult>`;
    expect(readList(xml)).toMatchObject({ files: [{ key }], next: null });
  });
});

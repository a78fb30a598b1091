import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { Storage, StoredFile } from './storage.ts';
import { checkedKey, isStorageKey } from './storage-key.ts';

export type BucketSettings = {
  /** Endpoint and bucket: `https://s3.eu-central-1.amazonaws.com/my-bucket`. */
  url: string;
  keyId: string;
  secret: string;
  region: string;
};

const RETRIES = 2;
const TIMEOUT_MS = 30_000;

/** Files in a bucket of an S3-compatible service, addressed by path. Throws RangeError for a key that is none. */
export function bucket({ url, keyId, secret, region }: BucketSettings): Storage {
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    region,
    service: 's3',
    retries: RETRIES,
  });
  const base = url.replace(/\/+$/, '');
  const send = (path: string, init: RequestInit = {}) =>
    client.fetch(`${base}${path}`, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  const refuse = (verb: string, { status }: Response) =>
    new Error(`The storage answered ${status} to ${verb}`);
  return {
    async put(key, bytes) {
      const body = Buffer.from(bytes);
      const answer = await send(`/${checkedKey(key)}`, {
        method: 'PUT',
        body,
        headers: {
          'content-type': 'application/octet-stream',
          'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'),
        },
      });
      await answer.arrayBuffer();
      if (!answer.ok) throw refuse('put', answer);
    },
    async get(key) {
      const answer = await send(`/${checkedKey(key)}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (answer.status === 404) return null;
      if (!answer.ok) throw refuse('get', answer);
      return bytes;
    },
    async remove(key) {
      const answer = await send(`/${checkedKey(key)}`, { method: 'DELETE' });
      await answer.arrayBuffer();
      if (!answer.ok && answer.status !== 404) throw refuse('remove', answer);
    },
    async *list() {
      let from: string | null = '';
      while (from !== null) {
        const query = new URLSearchParams({ 'list-type': '2' });
        if (from !== '') query.set('continuation-token', from);
        const answer: Response = await send(`/?${query}`);
        const text = await answer.text();
        if (!answer.ok) throw refuse('list', answer);
        const page = readList(text);
        yield* page.files;
        from = page.next;
      }
    },
  };
}

/** A page of ListObjectsV2. Our keys hold nothing that XML would escape; other keys are none of ours. */
export function readList(xml: string): { files: StoredFile[]; next: string | null } {
  const inside = (text: string, name: string) =>
    new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? null;
  const files = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].flatMap(([, entry = '']) => {
    const [key, changed] = [inside(entry, 'Key'), inside(entry, 'LastModified')];
    return key !== null && changed !== null && isStorageKey(key)
      ? [{ key, changedAt: new Date(changed) }]
      : [];
  });
  const token = inside(xml, 'IsTruncated') === 'true' ? inside(xml, 'NextContinuationToken') : null;
  return { files, next: token?.replaceAll('&amp;', '&') ?? null };
}

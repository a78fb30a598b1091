import 'server-only';
import type { Entry } from './entry.ts';
import { execute } from './execute.ts';
import { requestToken } from './request.ts';
import { failureResponse } from './route.ts';

type File = { contentType: string; bytes: Uint8Array };

/** Uploaded bytes are shown as what they are; proxy.ts gives them a policy under which they run nothing. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-disposition': 'inline',
  'accept-ranges': 'bytes',
} as const;

/** Makes a query for a file a GET handler; videos may be asked for in parts. `cache` is its Cache-Control. */
export function fileRoute<I>(
  entry: Entry<I, File>,
  cache: 'private, max-age=3600' | 'no-store' = 'private, max-age=3600',
): (request: Request, props: { params: Promise<Record<string, string>> }) => Promise<Response> {
  return async (request, { params }) => {
    try {
      const input = await params;
      const { contentType, bytes } = await execute(entry, {
        token: await requestToken(),
        input,
        now: new Date(),
      });
      const headers = { ...HEADERS, 'cache-control': cache, 'content-type': contentType };
      const range = wantedRange(request.headers.get('range'), bytes.length);
      if (range === null) return new Response(Buffer.from(bytes), { headers });
      const [from, to] = range;
      return new Response(Buffer.from(bytes.subarray(from, to + 1)), {
        status: 206,
        headers: { ...headers, 'content-range': `bytes ${from}-${to}/${bytes.length}` },
      });
    } catch (error) {
      return failureResponse(error, entry.definition.name);
    }
  };
}

/** First and last byte of a `Range` header; null when there is none that can be served, then the whole file is sent. */
export function wantedRange(header: string | null, length: number): readonly [number, number] | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === '' || to === '' ? length - 1 : Math.min(length - 1, Number(to));
  return first > last || first >= length ? null : [first, last];
}

import 'server-only';
import { AppError } from '#lib/errors.ts';
import type { Entry } from './entry.ts';
import { execute } from './execute.ts';
import { requestToken, requestWindow, requireSameOrigin } from './request.ts';
import { failureResponse } from './route.ts';

export type Upload = { query: Record<string, string>; claimed: string; file: Buffer };

/**
 * Makes a command a POST handler that takes one file as the body. Nothing is read from somebody without a session, and
 * never more than `limit` bytes.
 */
export function uploadRoute<I, O>(
  entry: Entry<I, O>,
  limit: { bytes: number; problem: Record<string, string> },
  toInput: (upload: Upload) => unknown,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      await requireSameOrigin();
      const token = await requestToken();
      if (!token) throw new AppError('not-signed-in');
      const file = await readFile(request, limit);
      const query = Object.fromEntries(new URL(request.url).searchParams);
      const claimed = request.headers.get('content-type') ?? '';
      const data = await execute(entry, {
        token,
        input: toInput({ query, claimed, file }),
        now: new Date(),
        windowOf: await requestWindow(),
      });
      return withHeaders(Response.json({ ok: true, data }));
    } catch (error) {
      return withHeaders(await failureResponse(error, entry.definition.name));
    }
  };
}

/** Uploads pass by proxy.ts, so their answers are told here that they are data and nothing else. */
function withHeaders(response: Response): Response {
  response.headers.set('cache-control', 'no-store');
  response.headers.set('content-security-policy', "default-src 'none'; sandbox");
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('cross-origin-resource-policy', 'same-origin');
  return response;
}

async function readFile(
  request: Request,
  { bytes, problem }: { bytes: number; problem: Record<string, string> },
): Promise<Buffer> {
  const tooLarge = () => new AppError('invalid-input', { fields: problem });
  if (Number(request.headers.get('content-length') ?? 0) > bytes) throw tooLarge();
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > bytes) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

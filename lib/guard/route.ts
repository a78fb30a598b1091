import 'server-only';
import { AppError } from '#lib/errors.ts';
import type { Entry } from './entry.ts';
import { execute } from './execute.ts';
import { STATUS, toFailure } from './failure.ts';
import { requireSameOwner } from './phone-owner.ts';
import { requestToken, requestWindow, requireSameOrigin } from './request.ts';

const MAX_BODY_BYTES = 256 * 1024;
const NO_STORE = { 'cache-control': 'no-store' } as const;

/** Makes a command a POST handler under /api/v1: JSON in, `{ ok, data | error }` out, with the fitting status. */
export function postRoute<I, O>(entry: Entry<I, O>): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      await requireSameOrigin();
      const input = await readJson(request);
      const token = await requestToken();
      requireSameOwner(request, token);
      const windowOf = await requestWindow();
      const data = await execute(entry, { token, input, now: new Date(), windowOf });
      return Response.json({ ok: true, data }, { headers: NO_STORE });
    } catch (error) {
      return failureResponse(error, entry.definition.name);
    }
  };
}

/** Makes a query a GET handler; its input is the query string. */
export function getRoute<I, O>(entry: Entry<I, O>): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const input = Object.fromEntries(new URL(request.url).searchParams);
      const data = await execute(entry, { token: await requestToken(), input, now: new Date() });
      return Response.json({ ok: true, data }, { headers: NO_STORE });
    } catch (error) {
      return failureResponse(error, entry.definition.name);
    }
  };
}

/** A refusal as JSON with the fitting status. */
export async function failureResponse(error: unknown, entryName: string): Promise<Response> {
  const failure = await toFailure(error, entryName);
  return Response.json({ ok: false, error: failure }, { status: STATUS[failure.code], headers: NO_STORE });
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > MAX_BODY_BYTES) throw new AppError('invalid-input', { fields: { '': 'too large' } });
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('invalid-input', { fields: { '': 'not JSON' } });
  }
}

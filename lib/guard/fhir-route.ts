import 'server-only';
import { type KeyToken, readKey } from '#lib/auth/api-keys.ts';
import { consume } from '#lib/auth/limits.ts';
import { AppError } from '#lib/errors.ts';
import { outcomeOf } from '#lib/fhir/capability.ts';
import type { Entry } from './entry.ts';
import { execute } from './execute.ts';
import { STATUS, toFailure } from './failure.ts';

const HEADERS = {
  'content-type': 'application/fhir+json; charset=utf-8',
  'cache-control': 'no-store',
} as const;
const LIMIT = { name: 'api-key', max: 600, windowSeconds: 60 } as const;

/** An entry with its input, to be run for whoever holds the key. */
export type Asking = (token: KeyToken, now: Date) => Promise<unknown>;

export const ask =
  <I, O>(entry: Entry<I, O>, input: unknown): Asking =>
  (token, now) =>
    execute(entry, { token, input, now });

export const fhirJson = (resource: unknown, status = 200) =>
  new Response(JSON.stringify(resource), { status, headers: HEADERS });

/**
 * Answers a request of another system: the key in `Authorization` says who it is, cookies count for nothing. `route`
 * finds the entry for an address; null is "not found".
 */
export async function answerMachine(
  request: Request,
  route: (path: readonly string[], search: URLSearchParams) => Asking | null,
  path: readonly string[],
): Promise<Response> {
  try {
    const token = readKey(request.headers.get('authorization'));
    if (!token) throw new AppError('not-signed-in');
    if (!(await consume([{ ...LIMIT, subject: token.key }]))) throw new AppError('too-many-tries');
    const asking = route(path, new URL(request.url).searchParams);
    if (!asking) throw new AppError('not-found');
    const found = await asking(token, new Date());
    if (found === null) throw new AppError('not-found');
    return fhirJson(found);
  } catch (error) {
    const failure = await toFailure(error, 'fhir');
    const status = STATUS[failure.code];
    return fhirJson(outcomeOf(status, failure.message), status);
  }
}

import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import type { Result } from '#lib/result.ts';
import type { Entry } from './entry.ts';
import { execute } from './execute.ts';
import { toFailure } from './failure.ts';
import { requestToken, requestWindow, requireSameOrigin } from './request.ts';

/** Makes a command callable from a form. Never throws a refusal: it comes back as a value with words. */
export function action<I, O>(entry: Entry<I, O>): (input: unknown) => Promise<Result<O>> {
  return async (input) => {
    try {
      await requireSameOrigin();
      const windowOf = await requestWindow();
      const data = await execute(entry, { token: await requestToken(), input, now: new Date(), windowOf });
      return { ok: true, data };
    } catch (error) {
      unstable_rethrow(error);
      return { ok: false, error: await toFailure(error, entry.definition.name) };
    }
  };
}

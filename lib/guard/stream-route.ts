import 'server-only';
import { eventStream } from '#lib/live/event-stream.ts';
import type { Entry } from './entry.ts';
import { execute } from './execute.ts';
import { requestToken } from './request.ts';
import { failureResponse } from './route.ts';

/** Makes a query that says whose changes may be heard a GET handler that goes on sending them. */
export function streamRoute<I>(
  entry: Entry<I, { clinicId: string; seconds: number }>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const input = Object.fromEntries(new URL(request.url).searchParams);
      const { clinicId, seconds } = await execute(entry, {
        token: await requestToken(),
        input,
        now: new Date(),
      });
      return eventStream(clinicId, { seconds, signal: request.signal });
    } catch (error) {
      return failureResponse(error, entry.definition.name);
    }
  };
}

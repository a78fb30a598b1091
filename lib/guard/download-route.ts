import 'server-only';
import type { Entry } from './entry.ts';
import { execute } from './execute.ts';
import { requestToken } from './request.ts';
import { failureResponse } from './route.ts';

/** A file that a person keeps. `fileName` is plain ASCII, made by us. */
export type Download = { fileName: string; contentType: string; content: string | Uint8Array };

/** Makes a query a GET handler that saves what `make` makes of its answer; its input is the query string. */
export function downloadRoute<I, O>(
  entry: Entry<I, O>,
  make: (output: O) => Download | Promise<Download>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const input = Object.fromEntries(new URL(request.url).searchParams);
      const token = await requestToken();
      const output = await execute(entry, { token, input, now: new Date() });
      const { fileName, contentType, content } = await make(output);
      return new Response(typeof content === 'string' ? content : Buffer.from(content), {
        headers: {
          'content-type': contentType,
          'content-disposition': `attachment; filename="${fileName}"`,
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        },
      });
    } catch (error) {
      return failureResponse(error, entry.definition.name);
    }
  };
}

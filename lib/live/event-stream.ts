import 'server-only';
import { listen } from './listener.ts';

const HEARTBEAT_MS = 20_000;
/** The browser waits this long before it asks again. */
const RETRY_MS = 3_000;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Not to be held back by a compressor or a proxy on the way.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
} as const;

/**
 * An answer that goes on: a line for each change of the clinic, a heartbeat between them. It ends after `seconds`, so that
 * the guard is asked again, and when the browser goes.
 */
export function eventStream(
  clinicId: string,
  { seconds, signal }: { seconds: number; signal: AbortSignal },
): Response {
  const encoder = new TextEncoder();
  let leave = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (text: string) => controller.enqueue(encoder.encode(text));
      const stop = listen(clinicId, ({ episodeId }) =>
        say(`event: change\ndata: ${JSON.stringify({ episodeId })}\n\n`),
      );
      const beat = setInterval(() => say(': still here\n\n'), HEARTBEAT_MS);
      const end = setTimeout(() => finish(), seconds * 1_000);
      leave = () => {
        stop();
        clearInterval(beat);
        clearTimeout(end);
        signal.removeEventListener('abort', finish);
      };
      function finish() {
        leave();
        // The other side may have closed it already.
        if (controller.desiredSize !== null) controller.close();
      }
      signal.addEventListener('abort', finish);
      say(`retry: ${RETRY_MS}\nevent: hello\ndata: {}\n\n`);
      if (signal.aborted) finish();
    },
    cancel: () => leave(),
  });
  return new Response(stream, { headers: HEADERS });
}

import { workerScript } from '#lib/phone-worker/script.ts';

/** The service worker, asked for anew at every visit: a bad one is replaced, or taken away, within one page load. */
export async function GET(): Promise<Response> {
  return new Response(await workerScript(), {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-store',
      'service-worker-allowed': '/',
    },
  });
}

import { isDatabaseReady } from '#lib/guard/ready.ts';

/** 200 when the database answers and is set up safely, else 503. */
export async function GET(): Promise<Response> {
  const isReady = await isDatabaseReady();
  return new Response(isReady ? 'ready' : 'not ready', {
    status: isReady ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}

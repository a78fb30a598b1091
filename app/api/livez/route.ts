/** The process answers. Says nothing of the database: a balancer must not restart the app for it. */
export function GET(): Response {
  return new Response('ok', { headers: { 'cache-control': 'no-store' } });
}

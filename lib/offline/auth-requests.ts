/**
 * next-auth's own routes, asked without its client: that weighs more than all of the entry page, and asks four times
 * where two do.
 */
const ROUTES = '/api/auth/';

/** The token that each of these requests must carry; it fits the cookie that comes with it. */
export async function askProof(): Promise<string> {
  const { csrfToken } = (await (await ask('csrf')).json()) as { csrfToken: string };
  return csrfToken;
}

/** `stale`: the token no longer fits its cookie. */
export type AuthAnswer = 'done' | 'refused' | 'stale';

/** Throws when there is no answer, or none of next-auth. */
export async function postAuth(
  route: 'callback/patient' | 'callback/patient-code' | 'signout',
  fields: Record<string, string>,
): Promise<AuthAnswer> {
  const answer = await ask(route, new URLSearchParams({ ...fields, callbackUrl: '/', json: 'true' }));
  // Says where to go next, and in that address what went wrong.
  const { url } = (await answer.json()) as { url: string };
  const said = new URL(url, window.location.href).searchParams;
  if (said.has('csrf')) return 'stale';
  return answer.ok && !said.has('error') ? 'done' : 'refused';
}

function ask(route: string, body?: URLSearchParams): Promise<Response> {
  return fetch(`${ROUTES}${route}`, body === undefined ? {} : { method: 'POST', body });
}

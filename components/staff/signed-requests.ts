import { WINDOW_HEADER } from '#lib/offline/owner.ts';

let windowOwner = '';
let isWrapped = false;

/**
 * From now on everything this window changes says for whom it was drawn. Server actions give no other way to add a
 * header than the `fetch` that they use; what is only read stays as it was.
 */
export function signRequests(owner: string): void {
  windowOwner = owner;
  if (isWrapped) return;
  isWrapped = true;
  const plain = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const { method, url } = asked(input, init);
    const isOwnWrite = !['GET', 'HEAD'].includes(method) && url.origin === window.location.origin;
    if (!isOwnWrite) return plain(input, init);
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : {}));
    headers.set(WINDOW_HEADER, windowOwner);
    return plain(input, { ...init, headers });
  };
}

function asked(input: RequestInfo | URL, init: RequestInit | undefined): { method: string; url: URL } {
  const request = input instanceof Request ? input : null;
  return {
    method: (init?.method ?? request?.method ?? 'GET').toUpperCase(),
    url: new URL(request?.url ?? String(input), window.location.href),
  };
}

// The files that kept pages are made of.

import { FILES, isReplaced, personCache } from './kept.js';

const AT_ONCE = 4;

const IN_PAGE = /(?:src|href)="(\/_next\/static\/[^"]+)"/g;
const FIGURE_IN_PAGE = /\/library\/figures\/[\w/-]+\?view=[\w-]+/g;
export const PHOTO_IN_PAGE = /\/api\/v1\/media\/own\/[\w-]+/g;
const IN_FILE = /static\/(?:chunks|media|css)\/[\w.~/-]+\.(?:js|css|woff2)|url\(["']?([^"')]+\.woff2)/g;

export async function file(request) {
  const { pathname } = new URL(request.url);
  const kept = await caches.match(request.url, { ignoreSearch: pathname.startsWith('/_next/') });
  const range = request.headers.get('range');
  if (kept !== undefined) return range === null ? kept : part(kept, range);
  const response = await fetch(request);
  if (response.status === 200 && !isReplaced()) {
    await (await caches.open(FILES)).put(request.url, response.clone());
  }
  return response;
}

/** Sounds are asked for in parts. */
async function part(whole, range) {
  const bytes = await whole.arrayBuffer();
  const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  const last = to === '' ? bytes.byteLength - 1 : Math.min(Number(to), bytes.byteLength - 1);
  const headers = new Headers(whole.headers);
  headers.set('content-range', `bytes ${from}-${last}/${bytes.byteLength}`);
  headers.set('content-length', String(last - Number(from) + 1));
  return new Response(bytes.slice(Number(from), last + 1), { status: 206, headers });
}

export async function photo(request) {
  const pages = await personCache();
  const kept = await pages?.match(request);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok && (response.headers.get('content-type') ?? '').startsWith('image/')) {
    await pages?.put(request, response.clone());
  }
  return response;
}

/** Keeps the files that a page names, and those that these name in turn: nothing is missing without a network. */
export async function keepFilesIn(html) {
  const files = await caches.open(FILES);
  const wanted = new Set();
  const add = (address, base) => {
    const { origin, pathname, search } = new URL(address, base);
    if (origin === self.location.origin)
      wanted.add(pathname + (pathname.startsWith('/_next/') ? '' : search));
  };
  for (const [, address] of html.matchAll(IN_PAGE))
    add(address.replaceAll('&amp;', '&'), self.location.origin);
  for (const [address] of html.matchAll(FIGURE_IN_PAGE)) add(address, self.location.origin);
  for (const path of PATHS.files) wanted.add(path);
  // What a file names comes to the end of the list, and is looked at in a later round.
  let done = 0;
  while (done < wanted.size) {
    const round = [...wanted].slice(done, done + AT_ONCE);
    done += round.length;
    await Promise.all(
      round.map(async (path) => {
        const text = await keepFile(files, path);
        for (const [whole, font] of text.matchAll(IN_FILE)) {
          add(font ?? `/_next/${whole}`, new URL(path, self.location.origin));
        }
      }),
    );
  }
}

/** Text of a script or style sheet, to be searched; empty for other files and for what is not there. */
async function keepFile(files, path) {
  let response = await files.match(path, { ignoreSearch: path.startsWith('/_next/') });
  if (response === undefined) {
    const got = await fetch(path);
    if (!got.ok) return '';
    await files.put(path, got.clone());
    response = got;
  }
  return /\.(?:js|css)$/.test(path) ? response.text() : '';
}

export async function keepFilesOf(path, isKept) {
  const response = await fetch(path, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  if (isKept) await (await caches.open(FILES)).put(path, response.clone());
  await keepFilesIn(await response.text());
}

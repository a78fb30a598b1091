// What a patient's phone needs without a network: the pages of one person, and the files they are made of.
// Served by app/sw.js with BUILD, PATHS and NO_NETWORK in front of it.
//
// - Pages: the network first; what was kept only when it fails, takes too long or the server is down.
//   Kept are pages that say whose they are, of one person at a time. Pages of staff never say so.
// - Files of a build have their content in their name: what was kept first.
// - Page data (RSC) is never kept: when it can't be had in time, the browser opens the page itself.

const FILES = `sturdy-files-${BUILD}`;
const PERSON = 'sturdy-person-';
const PATIENCE_MS = 3_000;
const FRESH_MS = 6 * 3_600_000;
const DAYS_AHEAD = 2;
const KEEP_DAYS_BACK = 14;
const DAY_MS = 86_400_000;
const PAUSES_MS = [0, 2_000, 10_000];
const AT_ONCE = 4;

/** Grows with each sign-out: work that began before it keeps nothing any more. */
let generation = 0;

self.addEventListener('install', (event) => {
  event.waitUntil(keepFilesOf(NO_NETWORK, true).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim().then(refresh));
});

/** A new build has the pages of the person anew before the old ones' files go. */
async function refresh() {
  if ((await personCache()) !== null) await keepTrying(false);
}

self.addEventListener('message', (event) => {
  const { type, isNew = false } = event.data ?? {};
  if (type === 'keep') event.waitUntil(keepTrying(isNew));
  if (type === 'forget') event.waitUntil(forget().then(() => event.ports[0]?.postMessage('done')));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (isPhoto(url) && !request.headers.has('range')) event.respondWith(photo(request));
  else if (isFile(url)) event.respondWith(file(request));
  else if (request.mode === 'navigate' && isPage(url)) event.respondWith(page(event, url));
  else if (request.headers.has('rsc') && isPage(url)) event.respondWith(inTime(fetch(request)));
});

const isPage = ({ pathname }) =>
  pathname === '/' || [...PATHS.daily, ...PATHS.once, ...PATHS.seen].includes(pathname);

function isFile({ pathname }) {
  return (
    pathname.startsWith('/_next/static/') ||
    pathname.startsWith('/library/figures/') ||
    PATHS.files.includes(pathname)
  );
}

/** Photos of the clinic stand in the plan of one person: they are kept with the pages, and go with them. */
const isPhoto = ({ pathname }) => pathname.startsWith('/api/v1/media/own/');

/** `YYYY-MM-DD` on this device, so many days from now. */
function dayAhead(days) {
  const date = new Date(Date.now() + days * DAY_MS);
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Fails instead of hanging where a network is there by name only. */
function inTime(answer) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, Response.error()));
  return Promise.race([answer.catch(() => Response.error()), late]);
}

// Files

const IN_PAGE = /(?:src|href)="(\/_next\/static\/[^"]+)"/g;
const FIGURE_IN_PAGE = /\/library\/figures\/[\w/-]+\?view=[\w-]+/g;
const PHOTO_IN_PAGE = /\/api\/v1\/media\/own\/[\w-]+/g;
const IN_FILE = /static\/(?:chunks|media|css)\/[\w.~/-]+\.(?:js|css|woff2)|url\(["']?([^"')]+\.woff2)/g;

async function file(request) {
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

async function photo(request) {
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
async function keepFilesIn(html) {
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

async function keepFilesOf(path, isKept) {
  const response = await fetch(path, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  if (isKept) await (await caches.open(FILES)).put(path, response.clone());
  await keepFilesIn(await response.text());
}

// Pages

/** Names its owner in the document's head. */
const ownerIn = (html) => /<meta name="sturdy-owner" content="([\w-]+)"/.exec(html)?.[1] ?? null;

const keyOf = (pathname, day) => `${pathname}?day=${PATHS.daily.includes(pathname) ? day : 'any'}`;

async function personCache() {
  const name = (await caches.keys()).find((one) => one.startsWith(PERSON));
  return name === undefined ? null : caches.open(name);
}

/** Keeps a page, if it says whose it is; those of anybody else leave the phone. False when it is nobody's. */
async function keep(pathname, day, response, since) {
  const html = await response.text();
  const owner = ownerIn(html);
  if (owner === null || since !== generation || isReplaced()) return false;
  const own = PERSON + owner;
  for (const name of await caches.keys()) {
    if (name.startsWith(PERSON) && name !== own) await caches.delete(name);
  }
  if (since !== generation) return false;
  const headers = new Headers(response.headers);
  headers.set('x-sturdy-build', BUILD);
  headers.set('date', new Date().toUTCString());
  headers.delete('content-encoding');
  const copy = new Response(html, { status: 200, headers });
  await (await caches.open(own)).put(keyOf(pathname, day), copy);
  await keepFilesIn(html);
  for (const [address] of html.matchAll(PHOTO_IN_PAGE)) await photo(new Request(address)).catch(() => null);
  return true;
}

async function page(event, url) {
  const since = generation;
  const network = fetch(event.request).then((response) => {
    const copy = response.clone();
    if (response.type === 'opaqueredirect') event.waitUntil(forgetIfSignedOut());
    else if (response.ok) event.waitUntil(keep(url.pathname, dayAhead(0), copy, since).catch(() => false));
    return response;
  });
  const kept = await keptPage(url);
  if (kept === null) return network.catch(() => noNetwork());
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  const response = await Promise.race([network.catch(() => null), late]);
  return response === null || response.status >= 500 ? kept : response;
}

/** What was kept for an address: of today, else of the last day before. */
async function keptPage({ pathname, search }) {
  const pages = await personCache();
  if (pages === null) return null;
  if (pathname === '/') return Response.redirect('/today');
  const days = Array.from({ length: KEEP_DAYS_BACK }, (_, back) => dayAhead(-back));
  for (const day of days) {
    const kept = await pages.match(keyOf(pathname, day));
    if (kept === undefined) continue;
    // A question of the check-in stands in the address; its answers are taken up again from the start.
    return search !== '' && pathname !== '/routine' ? Response.redirect(pathname) : kept;
  }
  return null;
}

async function noNetwork() {
  return (await caches.match(NO_NETWORK)) ?? Response.error();
}

/** A connection that breaks on the way is tried again; what is missing then comes with the next visit. */
async function keepTrying(isNew) {
  for (const pause of PAUSES_MS) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      await keepPages(isNew);
      return;
    } catch {
      if (!navigator.onLine) return;
    }
  }
}

/** The worker of a new build has taken over: this one keeps nothing any more, or its files would never go. */
const isReplaced = () => self.serviceWorker?.state === 'redundant';

/** Fetches the pages of today and the next days; a page of a later day is asked for once in a while only. */
async function keepPages(isNew) {
  const since = generation;
  const today = [...PATHS.daily, ...PATHS.once].map((path) => ({ path, day: dayAhead(0) }));
  const later = Array.from({ length: DAYS_AHEAD }, (_, ahead) =>
    PATHS.daily.map((path) => ({ path, day: dayAhead(ahead + 1) })),
  ).flat();
  for (const { path, day } of [...today, ...later]) {
    if (!isNew && (await isFresh(path, day))) continue;
    const response = await fetch(path, {
      headers: { 'x-sturdy-day': day },
      cache: 'no-store',
      redirect: 'manual',
    });
    if (!response.ok || since !== generation) return;
    if (!(await keep(path, day, response, since))) return;
  }
  await tidy();
}

async function isFresh(path, day) {
  const kept = await (await personCache())?.match(keyOf(path, day));
  const at = Date.parse(kept?.headers.get('date') ?? '');
  return Date.now() - at < FRESH_MS && kept.headers.get('x-sturdy-build') === BUILD;
}

/** Pages of past days and files of earlier builds are of no use once everything is here anew. */
async function tidy() {
  const pages = await personCache();
  for (const request of (await pages?.keys()) ?? []) {
    const day = new URL(request.url).searchParams.get('day');
    if (day !== 'any' && day < dayAhead(0)) await pages.delete(request);
  }
  // A worker whose successor is on its way must not take that one's files for old ones.
  const { installing, waiting } = self.registration;
  if (installing || waiting || isReplaced()) return;
  for (const name of await caches.keys()) {
    if (name.startsWith('sturdy-files-') && name !== FILES) await caches.delete(name);
  }
}

// Signing out

async function forget() {
  generation += 1;
  for (const name of await caches.keys()) if (name.startsWith(PERSON)) await caches.delete(name);
}

/** A redirect may be the sign-in page of ours, or that of a train's network: only the first ends the session here. */
async function forgetIfSignedOut() {
  const response = await fetch('/today', { cache: 'no-store', redirect: 'follow' }).catch(() => null);
  if (response === null || !response.redirected) return;
  const { origin, pathname } = new URL(response.url);
  if (origin === self.location.origin && pathname === '/sign-in') await forget();
}

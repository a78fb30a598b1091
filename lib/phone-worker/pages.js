// The pages of one person.

import { keepFilesIn, PHOTO_IN_PAGE, photo } from './files.js';
import { FILES, forget, generation, isReplaced, PATIENCE_MS, PERSON, personCache } from './kept.js';

const DAY_MS = 86_400_000;
const FRESH_MS = 6 * 3_600_000;
const DAYS_AHEAD = 2;
const KEEP_DAYS_BACK = 14;
const PAUSES_MS = [0, 2_000, 10_000];

/** `YYYY-MM-DD` on this device, so many days from now. */
function dayAhead(days) {
  const date = new Date(Date.now() + days * DAY_MS);
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Names its owner in the document's head. */
const ownerIn = (html) => /<meta name="sturdy-owner" content="([\w-]+)"/.exec(html)?.[1] ?? null;

const keyOf = (pathname, day) => `${pathname}?day=${PATHS.daily.includes(pathname) ? day : 'any'}`;

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

export async function page(event, url) {
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
export async function keepTrying(isNew) {
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

/** A redirect may be the sign-in page of ours, or that of a train's network: only the first ends the session here. */
async function forgetIfSignedOut() {
  const response = await fetch('/today', { cache: 'no-store', redirect: 'follow' }).catch(() => null);
  if (response === null || !response.redirected) return;
  const { origin, pathname } = new URL(response.url);
  if (origin === self.location.origin && pathname === '/sign-in') await forget();
}

// What a patient's phone needs without a network: the pages of one person, and the files they are made of.
// script.ts makes one file of this and what it imports, with BUILD, PATHS and NO_NETWORK in front.
//
// - Pages: the network first; what was kept only when it fails, takes too long or the server is down.
//   Kept are pages that say whose they are, of one person at a time. Pages of staff never say so.
// - Files of a build have their content in their name: what was kept first.
// - Page data (RSC) is never kept: when it can't be had in time, the browser opens the page itself.

import { file, keepFilesOf, photo } from './files.js';
import { forget, PATIENCE_MS, personCache } from './kept.js';
import { keepTrying, page } from './pages.js';

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

/** Fails instead of hanging where a network is there by name only. */
function inTime(answer) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, Response.error()));
  return Promise.race([answer.catch(() => Response.error()), late]);
}

// What the parts of the worker share: where things are kept, and when they go.

export const FILES = `sturdy-files-${BUILD}`;
export const PERSON = 'sturdy-person-';
export const PATIENCE_MS = 3_000;

/** Grows with each sign-out: work that began before it keeps nothing any more. */
export let generation = 0;

export async function personCache() {
  const name = (await caches.keys()).find((one) => one.startsWith(PERSON));
  return name === undefined ? null : caches.open(name);
}

/** The worker of a new build has taken over: this one keeps nothing any more, or its files would never go. */
export const isReplaced = () => self.serviceWorker?.state === 'redundant';

export async function forget() {
  generation += 1;
  for (const name of await caches.keys()) if (name.startsWith(PERSON)) await caches.delete(name);
}

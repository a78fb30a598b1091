const WORKER = '/sw.js';

/** Starts the service worker, or takes it away where it is switched off. */
export async function startWorker(isWanted: boolean): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    if (isWanted) {
      await navigator.serviceWorker.register(WORKER, { scope: '/', updateViaCache: 'none' });
      // What the phone keeps is then not thrown away when space gets short. The answer changes nothing here.
      void navigator.storage?.persist?.();
      return;
    }
    for (const registration of await navigator.serviceWorker.getRegistrations())
      await registration.unregister();
    await dropKeptPages('sturdy-');
  } catch {
    // A browser that refuses it works with a network only.
  }
}

/** Lets the worker fetch the pages of today and the next days; `isNew`: those that it has are out of date. */
export async function keepPages(isNew: boolean): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ type: 'keep', isNew });
}

/** How long the worker may take to answer; the pages are deleted from here as well. */
const PATIENCE_MS = 2_000;

/** Takes the pages of the person off this phone, with or without a network. */
export async function forgetPages(): Promise<void> {
  const worker =
    'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistration())?.active : undefined;
  if (worker) {
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((resolve) => {
      port1.onmessage = resolve;
    });
    worker.postMessage({ type: 'forget' }, [port2]);
    await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  }
  await dropKeptPages('sturdy-person-');
}

async function dropKeptPages(prefix: string): Promise<void> {
  if (!('caches' in window)) return;
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
}

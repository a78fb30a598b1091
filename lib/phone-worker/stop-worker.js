// The emergency exit: takes away everything that a worker of this site has kept, and then itself.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith('sturdy-')) await caches.delete(name);
      await self.registration.unregister();
    })(),
  );
});

// Shows reminders and opens the app when one is tapped. lib/phone-worker/script.ts puts it at the end of the service
// worker; another worker can bring it in with importScripts('/push-handler.js'). What arrives holds only { title, body, url, tag }; nothing in it tells of health.
// A reminder is shown even when its content can't be read, because browsers end subscriptions that stay silent.

self.addEventListener('push', (event) => {
  let message = {};
  try {
    message = event.data?.json() ?? {};
  } catch {
    message = {};
  }
  const { title = 'Sturdy', body = '', url = '/today', tag = 'routine' } = message;
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      tag,
      data: { url },
      icon: '/icon-192.png',
      badge: '/icon-192.png',
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const target = new URL(event.notification.data?.url ?? '/today', self.location.origin);
  // Only pages of this app are opened, whatever a message says.
  const address = target.origin === self.location.origin ? target.href : self.location.origin;
  event.waitUntil(openApp(address));
});

async function openApp(address) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const [first] = windows;
  // A routine or check-in under way is not left for a reminder.
  if (first) return first.focus();
  return self.clients.openWindow(address);
}

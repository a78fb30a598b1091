import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Waiting } from '#lib/offline/outbox.ts';
import { phoneOutbox } from '#lib/offline/phone-outbox.ts';

const NOTHING: Waiting = { waiting: 0, refused: 0, onPage: 0, oldestAt: null, hasWarning: false };

/** What has not reached the server yet. */
export function useWaiting(): Waiting {
  const [waiting, setWaiting] = useState(NOTHING);
  useEffect(() => {
    const outbox = phoneOutbox();
    let isGone = false;
    const look = () => {
      void outbox.count().then((count) => {
        if (!isGone) setWaiting(count);
      });
    };
    look();
    const stop = outbox.watch(look);
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  return waiting;
}

function watchConnection(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** What the device says of its connection. True on the server. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(
    watchConnection,
    () => navigator.onLine,
    () => true,
  );
}

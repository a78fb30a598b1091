'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { keepSending } from '#lib/offline/keep-sending.ts';
import { settlePlace } from '#lib/offline/kept-routine.ts';
import { keepPages, startWorker } from '#lib/offline/page-keeper.ts';
import { phoneOutbox } from '#lib/offline/phone-outbox.ts';
import { finishLeaving, watchOtherPerson } from '#lib/offline/shared-phone.ts';

const SETTLED_MS = 2_500;

/**
 * Works behind every page of the patient: sends what waits until nothing waits, keeps the pages for a time without
 * network, reports what a left routine had done, and makes way when another person signs in on this phone.
 */
export function OutboxKeeper({ hasWorker }: { hasWorker: boolean }) {
  const router = useRouter();
  const pathname = usePathname();
  useEffect(() => {
    const stopWatching = watchOtherPerson();
    void finishLeaving();
    // First what the person came for: the pages for later do not compete with it for a slow network.
    const timer = setTimeout(() => {
      void startWorker(hasWorker);
      if (hasWorker) void keepPages(false);
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
      stopWatching();
    };
  }, [hasWorker]);
  useEffect(() => {
    const outbox = phoneOutbox();
    const sending = keepSending({
      outbox,
      isOnline: () => navigator.onLine,
      later: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
    });
    const onVisible = () => {
      if (document.visibilityState === 'visible') sending.now();
    };
    sending.now();
    let refresh: ReturnType<typeof setTimeout> | undefined;
    const stopWatching = outbox.watch((delivered) => {
      if (delivered === null) return sending.soon();
      if (delivered.kind !== 'report') return;
      // The pages kept for a time without network learn of it, after the last of a row.
      clearTimeout(refresh);
      refresh = setTimeout(() => {
        void keepPages(true);
        if (window.location.pathname === '/today') router.refresh();
      }, 1_000);
    });
    window.addEventListener('online', sending.now);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearTimeout(refresh);
      stopWatching();
      sending.stop();
      window.removeEventListener('online', sending.now);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [router]);
  useEffect(() => {
    if (pathname === '/routine') return;
    void settlePlace().then((hasReported) => {
      if (hasReported) router.refresh();
    });
  }, [pathname, router]);
  return null;
}

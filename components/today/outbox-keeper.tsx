'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { settlePlace } from '#lib/offline/kept-routine.ts';
import { phoneOutbox } from '#lib/offline/phone-outbox.ts';

/**
 * Sends what waits: when a page opens, when the network returns, when the app comes back to the front. On pages other
 * than the player it also reports what a left routine had done.
 */
export function OutboxKeeper() {
  const router = useRouter();
  const pathname = usePathname();
  useEffect(() => {
    const flush = () => void phoneOutbox().flush();
    const onVisible = () => {
      if (document.visibilityState === 'visible') flush();
    };
    flush();
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, []);
  useEffect(() => {
    if (pathname === '/routine') return;
    void settlePlace().then((hasReported) => {
      if (hasReported) router.refresh();
    });
  }, [pathname, router]);
  return null;
}

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

const REFRESH_MS = 20_000;

/**
 * Asks for the page's data again every 20 seconds while the page is seen, and at once when it comes back into sight.
 * Returns whether the last try did not get through; the page then keeps what it has.
 */
export function useFresh(): boolean {
  const router = useRouter();
  const [isStale, setStale] = useState(false);
  useEffect(() => {
    let isGone = false;
    async function refresh() {
      if (document.visibilityState !== 'visible') return;
      // A failed refresh would make the router load the whole page anew; so the server is asked first.
      const isReachable = await fetch('/api/readyz', { cache: 'no-store' }).then(
        (answer) => answer.ok,
        () => false,
      );
      if (isGone) return;
      setStale(!isReachable);
      if (isReachable) router.refresh();
    }
    const timer = setInterval(refresh, REFRESH_MS);
    document.addEventListener('visibilitychange', refresh);
    window.addEventListener('online', refresh);
    return () => {
      isGone = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
      window.removeEventListener('online', refresh);
    };
  }, [router]);
  return isStale;
}

import { useEffect } from 'react';

/** Fetches the figure engine once the page stands: the picture of the routine then moves as soon as it opens. */
export function useEngineAhead(): void {
  useEffect(() => {
    const load = () => void import('#components/figure/figure-surface.ts').catch(() => undefined);
    if (document.readyState === 'complete') return load();
    window.addEventListener('load', load, { once: true });
    return () => window.removeEventListener('load', load);
  }, []);
}

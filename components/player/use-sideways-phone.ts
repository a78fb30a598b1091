import { useSyncExternalStore } from 'react';

/** The same condition as in player.css. */
const QUERY = '(orientation: landscape) and (max-height: 34rem)';

function subscribe(changed: () => void): () => void {
  const media = matchMedia(QUERY);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** Is the phone turned sideways? False on the server. */
export const useSidewaysPhone = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => matchMedia(QUERY).matches,
    () => false,
  );

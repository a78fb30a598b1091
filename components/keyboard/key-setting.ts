import { useSyncExternalStore } from 'react';

const STORED = 'sturdy.single-keys';
const CHANGED = 'sturdy:single-keys';

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  window.addEventListener('storage', changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener('storage', changed);
  };
}

/** A browser that keeps nothing (blocked storage) has the keys on. */
export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

/** Whether single keys work on this computer, and the switch for it. */
export function useKeySetting(): [on: boolean, turn: (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, areKeysOn, () => true);
  function turn(next: boolean) {
    try {
      if (next) localStorage.removeItem(STORED);
      else localStorage.setItem(STORED, 'off');
    } catch {
      return;
    }
    window.dispatchEvent(new Event(CHANGED));
  }
  return [on, turn];
}

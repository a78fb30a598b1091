import { useMemo, useSyncExternalStore } from 'react';
import { isRound, type Round } from './round.ts';

const STORED = 'sturdy.round';
const CHANGED = 'sturdy:round';

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  return () => window.removeEventListener(CHANGED, changed);
}

function read(): string | null {
  try {
    return sessionStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function parse(text: string | null, today: string): Round | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isRound(value) && value.date === today ? value : null;
  } catch {
    return null;
  }
}

/** Keeps the round of this tab; null ends it. A browser that keeps nothing has no rounds. */
export function keepRound(round: Round | null): void {
  try {
    if (round === null) sessionStorage.removeItem(STORED);
    else sessionStorage.setItem(STORED, JSON.stringify(round));
  } catch {
    return;
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** The round of this tab on a clinic-local date; null when none is under way. Yesterday's is forgotten. */
export function useRound(today: string): Round | null {
  const text = useSyncExternalStore(subscribe, read, () => null);
  return useMemo(() => parse(text, today), [text, today]);
}

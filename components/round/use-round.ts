import { useMemo, useSyncExternalStore } from 'react';
import { isRound, newRound, type Round } from './round.ts';

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

function parse(text: string | null, today: string): Round {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (isRound(value) && value.date === today) return value;
  } catch {
    return newRound(today);
  }
  return newRound(today);
}

/** The round of this tab on a clinic-local date, and how to change it. Yesterday's is forgotten. */
export function useRound(today: string): [Round, (change: (round: Round) => Round) => Round] {
  const text = useSyncExternalStore(subscribe, read, () => null);
  const round = useMemo(() => parse(text, today), [text, today]);
  function update(change: (round: Round) => Round): Round {
    const next = change(parse(read(), today));
    try {
      sessionStorage.setItem(STORED, JSON.stringify(next));
    } catch {
      return next;
    }
    window.dispatchEvent(new Event(CHANGED));
    return next;
  }
  return [round, update];
}

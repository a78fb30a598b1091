import type { GateTick } from '#lib/clinical/history.ts';
import { currentOwner } from './owner.ts';

/** Warning signs that were ticked on this phone and are not over: the advice stays until it was understood. */
export type StopRecord = {
  owner: string;
  clientId: string;
  ticks: GateTick[];
  /** ISO instants. */
  madeAt: string;
  /** When the server confirmed; null until then. */
  toldAt: string | null;
  isUnderstood: boolean;
};

const keyOf = (owner: string) => `sturdy.stop/${owner}`;
const CHANGED = 'sturdy:stop';

/** For browsers without storage: the advice then lasts as long as the page. */
let inMemory: string | null = null;

function readText(): string | null {
  try {
    return localStorage.getItem(keyOf(currentOwner())) ?? inMemory;
  } catch {
    return inMemory;
  }
}

function writeText(text: string | null): void {
  inMemory = text;
  try {
    if (text === null) localStorage.removeItem(keyOf(currentOwner()));
    else localStorage.setItem(keyOf(currentOwner()), text);
  } catch {
    // Kept in memory above.
  }
  window.dispatchEvent(new Event(CHANGED));
}

function parse(text: string | null): StopRecord | null {
  if (text === null) return null;
  try {
    const record = JSON.parse(text) as StopRecord;
    return record.owner === currentOwner() && Array.isArray(record.ticks) ? record : null;
  } catch {
    return null;
  }
}

let parsed: { text: string | null; owner: string; record: StopRecord | null } | null = null;

/** The present record; the same object as long as nothing changed. */
export function stopRecord(): StopRecord | null {
  const text = readText();
  const owner = currentOwner();
  if (parsed === null || parsed.text !== text || parsed.owner !== owner) {
    parsed = { text, owner, record: parse(text) };
  }
  return parsed.record;
}

/** Forgets the record of the present owner. */
export function dropStop(): void {
  writeText(null);
}

export function openStop(record: Pick<StopRecord, 'clientId' | 'ticks' | 'madeAt'>): void {
  writeText(JSON.stringify({ ...record, owner: currentOwner(), toldAt: null, isUnderstood: false }));
}

/** Changes the record with this id. Told and understood, it is over: from then on the server's lock speaks. */
export function updateStop(
  clientId: string,
  change: Partial<Pick<StopRecord, 'toldAt' | 'isUnderstood'>>,
): void {
  const record = stopRecord();
  if (record?.clientId !== clientId) return;
  const next = { ...record, ...change };
  writeText(next.toldAt !== null && next.isUnderstood ? null : JSON.stringify(next));
}

export function watchStop(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  window.addEventListener('storage', changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener('storage', changed);
  };
}

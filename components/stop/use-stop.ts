import { useEffect, useState, useSyncExternalStore } from 'react';
import type { GateTick } from '#lib/clinical/history.ts';
import { newWarning, sendUnderstood, sendWarning } from '#lib/offline/send-warning.ts';
import { openStop, type StopRecord, stopRecord, updateStop, watchStop } from '#lib/offline/stop-record.ts';
import type { Telling } from './telling-status.tsx';

/** Warning signs that are not over on this phone; null on the server and when there are none. */
export function useStopRecord(): StopRecord | null {
  return useSyncExternalStore(watchStop, stopRecord, () => null);
}

/** Shows the advice first, from the phone, and tells the clinic in the same moment. */
export function raiseStop(ticks: readonly GateTick[]): void {
  const warning = newWarning(ticks);
  openStop(warning);
  void tell(warning.clientId, sendWarning(warning));
}

const failed = new Set<string>();
const watchers = new Set<() => void>();

async function tell(clientId: string, sending: ReturnType<typeof sendWarning>): Promise<void> {
  const outcome = await sending;
  if (outcome.state === 'sent') {
    updateStop(clientId, { toldAt: outcome.answer.receivedAt ?? new Date().toISOString() });
  } else {
    failed.add(clientId);
    for (const watcher of watchers) watcher();
  }
}

/** How far the word has come. A page that was loaded anew does not know of a first try: it waits a moment, then says so. */
export function useTelling(record: StopRecord): Telling {
  const [hasFailed, setFailed] = useState(failed.has(record.clientId));
  useEffect(() => {
    const look = () => setFailed(failed.has(record.clientId));
    watchers.add(look);
    const patience = setTimeout(() => setFailed(true), 20_000);
    return () => {
      watchers.delete(look);
      clearTimeout(patience);
    };
  }, [record.clientId]);
  if (record.toldAt !== null) return { state: 'told', at: record.toldAt };
  return hasFailed ? { state: 'failed' } : { state: 'telling' };
}

export function understandStop(clientId: string, byMistake = false): void {
  updateStop(clientId, { isUnderstood: true });
  void sendUnderstood(clientId, byMistake);
}

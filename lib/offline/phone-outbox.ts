import { post } from './delivery.ts';
import { memoryStore } from './memory-store.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { currentOwner } from './owner.ts';
import { phoneStore } from './phone-database.ts';

const LOCK = 'sturdy-outbox';

/** One tab at a time, where the browser can tell. The server takes a second copy as a repeat in any case. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work();
  await navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock === null ? undefined : work()));
}

let outbox: Outbox | null = null;

/** The outbox of this phone; browser only. */
export function phoneOutbox(): Outbox {
  outbox ??= createOutbox({ store: phoneStore, spare: memoryStore(), post, owner: currentOwner, alone });
  return outbox;
}

import { useEffect, useState } from 'react';
import type { OwnMessageInput } from '#lib/data/thread/view.ts';
import { phoneOutbox } from '#lib/offline/phone-outbox.ts';

export type PendingMessage = Pick<OwnMessageInput, 'clientId' | 'body'>;

/** Messages that wait on this phone; `onSent` runs after each that the server has confirmed. */
export function usePending(onSent: () => void): PendingMessage[] {
  const [pending, setPending] = useState<PendingMessage[]>([]);
  useEffect(() => {
    const outbox = phoneOutbox();
    let isGone = false;
    const look = () => {
      void outbox.waiting().then((entries) => {
        if (isGone) return;
        const messages = entries.filter(({ kind }) => kind === 'message');
        setPending(messages.map(({ body }) => body as OwnMessageInput));
      });
    };
    look();
    const stop = outbox.watch((delivered) => {
      look();
      if (delivered?.kind === 'message') onSent();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [onSent]);
  return pending;
}

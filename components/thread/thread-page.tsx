'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect } from 'react';
import type { OwnThreadView } from '#lib/data/thread/view.ts';
import { Composer } from './composer.tsx';
import { MessageBubble, PendingBubble } from './message-bubble.tsx';
import { NotUrgent } from './not-urgent.tsx';
import { tellRead } from './read-marks.ts';
import { usePending } from './use-pending.ts';

/** Messages with the therapist, oldest first, and a place to write. Says throughout that nobody watches it. */
export function ThreadPage({ view }: { view: OwnThreadView }) {
  const t = useTranslations('thread');
  const router = useRouter();
  const refresh = useCallback(() => router.refresh(), [router]);
  const pending = usePending(refresh);
  const unread = view.messages.findLast(({ from, readAt }) => from === 'staff' && readAt === null)?.at;
  useEffect(() => {
    if (unread === undefined) return;
    void tellRead(unread).then((isTold) => {
      if (isTold) refresh();
    });
  }, [unread, refresh]);
  const known = new Set(view.messages.map(({ clientId }) => clientId));
  const waiting = pending.filter(({ clientId }) => !known.has(clientId));
  const name = view.help.therapistName || view.help.clinicName;
  return (
    <>
      <h1 className="px-1 pb-2 text-2xl">{t('title')}</h1>
      <NotUrgent help={view.help} />
      {view.hasEarlier && <p className="mt-3 px-1 text-base text-ink-2">{t('earlier')}</p>}
      {view.messages.length + waiting.length === 0 ? (
        <p className="mt-6 px-1">{t('none', { name })}</p>
      ) : (
        <ol className="mt-4 grid gap-3">
          {view.messages.map((message) => (
            <MessageBubble key={message.id} message={message} />
          ))}
          {waiting.map((message) => (
            <PendingBubble key={message.clientId} body={message.body} />
          ))}
        </ol>
      )}
      <Composer />
    </>
  );
}

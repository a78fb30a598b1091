'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Avatar } from '#components/ui/avatar.tsx';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { tellRead } from './read-marks.ts';

/**
 * The therapist's latest message on the start page. "Read" marks it as read there and then; answering leads to the
 * messages. Needs the area `thread`.
 */
export function MessageCard({ message }: { message: { author: string; body: string; at: string } }) {
  const t = useTranslations('thread');
  const router = useRouter();
  const [state, setState] = useState<'rest' | 'busy' | 'failed'>('rest');
  async function read() {
    setState('busy');
    const isTold = await tellRead(message.at);
    setState(isTold ? 'rest' : 'failed');
    if (isTold) router.refresh();
  }
  return (
    <section className="rounded-2xl bg-brand-soft p-4 forced-colors:border" aria-labelledby="new-message">
      <h2 id="new-message" className="flex items-center gap-3 text-md">
        <Avatar name={message.author} solid large />
        {t('wrote', { name: message.author })}
      </h2>
      <p className="mt-2 whitespace-pre-line break-words">{message.body}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="patient" className="flex-1 px-3" busy={state === 'busy'} onClick={read}>
          {t('gotIt')}
        </Button>
        <ButtonLink href="/my-messages" size="patient" className="flex-1 px-3">
          {t('answer')}
        </ButtonLink>
      </div>
      <p role="status" className="text-base">
        {state === 'failed' && t('readFailed')}
      </p>
    </section>
  );
}

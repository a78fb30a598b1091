'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, useTransition } from 'react';
import { phoneHref } from '#components/patient/next-step.ts';
import { useReach } from '#components/patient/use-act.ts';
import { useCanTreat } from '#components/staff/role.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { ArrowLeft, Icon, Phone } from '#components/ui/icon.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { InboxView, ThreadMessage, ThreadView } from '#lib/data/messages/view.ts';
import { AnswerForm } from './answer-form.tsx';
import { inboxHref } from './href.ts';
import type { InboxActs } from './inbox-acts.ts';
import { MessageItem } from './thread-message.tsx';

/** One patient's messages, oldest first, and the answer. Opening it marks the patient's messages as read. */
export function ThreadPane({
  thread,
  inbox,
  acts,
}: {
  thread: ThreadView;
  inbox: InboxView;
  acts: InboxActs;
}) {
  const t = useTranslations('inbox');
  const canTreat = useCanTreat();
  const older = useEarlier(thread, acts);
  const messages = [...older.messages, ...thread.messages];
  useMarkRead(thread, canTreat, acts);
  const end = useRef<HTMLLIElement>(null);
  const lastId = thread.messages.at(-1)?.id;
  useEffect(() => {
    if (lastId !== undefined) end.current?.scrollIntoView({ block: 'nearest' });
  }, [lastId]);
  return (
    <section aria-labelledby="thread" className="card flex min-w-0 flex-col">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line p-4">
        <TextLink
          href={inboxHref({ mine: inbox.mine })}
          className="basis-full gap-1.5 no-underline lg:hidden"
        >
          <Icon of={ArrowLeft} />
          {t('back')}
        </TextLink>
        <div className="min-w-0">
          <h2 id="thread" className="text-lg break-words">
            {thread.name}
          </h2>
          {thread.therapist !== null && (
            <p className="text-xs text-ink-2">{t('therapist', { name: thread.therapist })}</p>
          )}
        </div>
        <span className="flex flex-wrap gap-2 sm:ml-auto">
          {thread.phone !== null && (
            <ButtonLink href={phoneHref(thread.phone)} size="sm" icon={<Icon of={Phone} />}>
              <span className="num">{t('call', { phone: thread.phone })}</span>
            </ButtonLink>
          )}
          <ButtonLink href={`/patients/${thread.patientId}`} size="sm">
            {t('patientPage')}
          </ButtonLink>
        </span>
      </header>
      <div className="p-4">
        {older.hasMore && (
          <div className="mb-4 grid justify-items-center gap-2">
            {older.hasFailed && <Banner kind="error" title={t('earlierFailed')} live />}
            <Button size="sm" busy={older.busy} onClick={older.load}>
              {t('earlier')}
            </Button>
          </div>
        )}
        <ol className="space-y-4">
          {messages.map((message) => (
            <MessageItem
              key={message.id}
              message={message}
              givenName={thread.givenName}
              reading={inbox}
              asOf={inbox.asOf}
            />
          ))}
          <li ref={end} aria-hidden="true" />
        </ol>
      </div>
      {canTreat ? (
        <AnswerForm key={thread.episodeId} thread={thread} acts={acts} />
      ) : (
        <p className="border-t border-line p-4 text-ink-2">{t('readOnly')}</p>
      )}
    </section>
  );
}

/** Says once that what is on screen was read, as soon as the page is seen. */
function useMarkRead({ episodeId, messages }: ThreadView, canTreat: boolean, { markRead }: InboxActs): void {
  const router = useRouter();
  const hasUnread = canTreat && messages.some(({ from, readAt }) => from === 'patient' && readAt === null);
  useEffect(() => {
    if (!hasUnread) return;
    function mark() {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', mark);
      markRead({ episodeId }).then(
        (result) => result.ok && router.refresh(),
        // The mark stays as it is; opening the thread again tries again.
        () => undefined,
      );
    }
    document.addEventListener('visibilitychange', mark);
    mark();
    return () => document.removeEventListener('visibilitychange', mark);
  }, [hasUnread, episodeId, markRead, router]);
}

type Loaded = { episodeId: string; messages: readonly ThreadMessage[]; before: string | null };

/** Messages before those that came with the page. */
function useEarlier(thread: ThreadView, acts: InboxActs) {
  const first: Loaded = { episodeId: thread.episodeId, messages: [], before: thread.earlier };
  const [loaded, setLoaded] = useState(first);
  const [hasFailed, setFailed] = useState(false);
  const [busy, start] = useTransition();
  const reach = useReach();
  const now = loaded.episodeId === thread.episodeId && loaded.messages.length > 0 ? loaded : first;
  function load() {
    const { before, episodeId } = now;
    if (before === null) return;
    start(async () => {
      const result = await reach(() => acts.earlier({ episodeId, before }));
      setFailed(!result.ok);
      if (!result.ok) return;
      const { messages, earlier } = result.data;
      setLoaded({ episodeId, messages: [...messages, ...now.messages], before: earlier });
    });
  }
  return { messages: now.messages, hasMore: now.before !== null, hasFailed, busy, load };
}

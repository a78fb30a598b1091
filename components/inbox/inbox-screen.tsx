'use client';

import { clsx } from 'clsx';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useLive } from '#components/live/use-live.ts';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { CircleAlert, Icon } from '#components/ui/icon.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import type { InboxView, ThreadView } from '#lib/data/messages/view.ts';
import { inboxHref } from './href.ts';
import type { InboxActs } from './inbox-acts.ts';
import { InboxKeys } from './inbox-keys.tsx';
import { ThreadList } from './thread-list.tsx';
import { ThreadPane } from './thread-pane.tsx';
import { useMoreThreads } from './use-more-threads.ts';

/**
 * Messages with patients: the list, and beside it the thread that is open; on a narrow page one of the two. Needs the
 * areas `clinic`, `inbox` and `rules`.
 */
export function InboxScreen({
  inbox,
  thread,
  acts,
}: {
  inbox: InboxView;
  thread: ThreadView | null;
  acts: InboxActs;
}) {
  const t = useTranslations('inbox');
  const ui = useTranslations('ui');
  const router = useRouter();
  useLive();
  const more = useMoreThreads(inbox, acts.more);
  const isEmpty = inbox.waiting.length === 0 && more.others.length === 0;
  return (
    <>
      {thread !== null && <h1 className="sr-only lg:hidden">{t('title')}</h1>}
      <header
        className={clsx('flex flex-wrap items-center gap-x-4 gap-y-2', thread !== null && 'max-lg:hidden')}
      >
        <h1 className="text-2xl">{t('title')}</h1>
        <Segmented
          label={t('whose')}
          labelHidden
          name="whose"
          value={inbox.mine ? 'mine' : 'everyone'}
          onChange={(value) =>
            router.push(inboxHref({ mine: value === 'mine', episodeId: thread?.episodeId }) as Route, {
              scroll: false,
            })
          }
          options={[
            { value: 'mine', label: t('mine') },
            { value: 'everyone', label: t('everyone') },
          ]}
        />
        <p role="status" className="num text-ink-2">
          {t('waitingCount', { count: inbox.waiting.length })}
        </p>
      </header>
      <p className="mt-3 flex max-w-[74ch] items-start gap-2 text-ink-2">
        <Icon of={CircleAlert} className="mt-0.5 flex-none text-review" />
        {t('notEmergency')}
      </p>
      {isEmpty && thread === null ? (
        <div className="card mt-4">
          <EmptyState title={t('none.title')}>{t('none.text')}</EmptyState>
        </div>
      ) : (
        <div className="mt-4 grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
          <div className={clsx('min-w-0', thread !== null && 'max-lg:hidden')}>
            <ThreadList
              inbox={inbox}
              others={more.others}
              openId={thread?.episodeId ?? null}
              more={
                more.hasMore && (
                  <div className="grid justify-items-center gap-2 border-t border-line p-3">
                    {more.hasFailed && <Banner kind="error" title={t('moreFailed')} live />}
                    <Button size="sm" busy={more.busy} onClick={more.load}>
                      {more.hasFailed ? ui('retry') : t('more')}
                    </Button>
                  </div>
                )
              }
            />
          </div>
          {thread === null ? (
            <div className="card max-lg:hidden">
              <EmptyState title={t('choose')} />
            </div>
          ) : (
            <ThreadPane thread={thread} inbox={inbox} acts={acts} />
          )}
        </div>
      )}
      <InboxKeys listHref={inboxHref({ mine: inbox.mine })} isOpen={thread !== null} />
    </>
  );
}

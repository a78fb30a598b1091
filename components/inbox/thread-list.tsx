'use client';

import { clsx } from 'clsx';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SeverityGlyph, severityOfRank } from '#components/glyph/severity.tsx';
import { Link } from '#components/ui/link.tsx';
import { CASELOAD_GROUPS } from '#lib/data/caseload/view.ts';
import type { InboxView, ThreadRow } from '#lib/data/messages/view.ts';
import { inboxHref } from './href.ts';
import { useMoment, useWaited } from './when.ts';

/** Threads that need an answer, then the others. */
export function ThreadList({
  inbox,
  others,
  openId,
  more,
}: {
  inbox: InboxView;
  /** All that are loaded. */
  others: readonly ThreadRow[];
  openId: string | null;
  /** The way to further ones. */
  more: ReactNode;
}) {
  const t = useTranslations('inbox');
  const shared = { inbox, openId };
  return (
    <nav aria-label={t('list')} className="card overflow-clip">
      {inbox.waiting.length > 0 && (
        <Group id="threads-waiting" title={t('waiting')} count={inbox.waiting.length}>
          {inbox.waiting.map((thread) => (
            <Line key={thread.episodeId} thread={thread} {...shared} />
          ))}
        </Group>
      )}
      <Group id="threads-others" title={t('others')} count={null}>
        {others.map((thread) => (
          <Line key={thread.episodeId} thread={thread} {...shared} />
        ))}
      </Group>
      {others.length === 0 && <p className="px-4 py-3 text-ink-2">{t('noneOthers')}</p>}
      {more}
    </nav>
  );
}

function Group({
  id,
  title,
  count,
  children,
}: {
  id: string;
  title: string;
  count: number | null;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="border-t border-line first:border-t-0">
      <h2 id={id} className="border-b border-line bg-canvas px-4 py-1.5 text-xs">
        {title} {count !== null && <span className="num text-ink-3">{count}</span>}
      </h2>
      <ul className="divide-y divide-line">{children}</ul>
    </section>
  );
}

/** The links of the list carry this, so that the keys find them in order. */
export const THREAD_LINK = 'data-thread';

function Line({ thread, inbox, openId }: { thread: ThreadRow; inbox: InboxView; openId: string | null }) {
  const t = useTranslations('inbox');
  const moment = useMoment(inbox);
  const waited = useWaited(inbox.asOf);
  const { last, unread, waitingSince, group } = thread;
  const isOpen = thread.episodeId === openId;
  return (
    <li>
      <Link
        href={inboxHref({ mine: inbox.mine, episodeId: thread.episodeId }) as Route}
        scroll={false}
        aria-current={isOpen ? 'page' : undefined}
        {...{ [THREAD_LINK]: thread.episodeId }}
        className={clsx(
          'block border-l-[3px] px-4 py-2.5 hover:bg-sunken',
          isOpen ? 'border-brand bg-brand-soft' : 'border-transparent',
        )}
      >
        <span className="flex items-center gap-2">
          {group !== null && (
            <SeverityGlyph severity={severityOfRank(CASELOAD_GROUPS.indexOf(group) + 1)} size="sm" />
          )}
          <span className={clsx('min-w-0 truncate', unread > 0 ? 'font-bold' : 'font-semibold')}>
            {thread.name}
          </span>
          {unread > 0 && (
            <span className="num flex-none rounded-full bg-brand px-1.5 text-xs leading-5 font-semibold text-on-brand">
              {t('new', { count: unread })}
            </span>
          )}
          <time dateTime={last.at} className="num ml-auto flex-none text-xs text-ink-3">
            {moment(last.at)}
          </time>
        </span>
        <span className="mt-0.5 line-clamp-2 text-ink-2">
          {last.from === 'staff' ? t('you', { author: last.author ?? '', body: last.body }) : last.body}
        </span>
        {(waitingSince !== null || thread.therapist !== null) && (
          <span className="mt-0.5 flex gap-3 text-xs text-ink-3">
            {waitingSince !== null && (
              <span className="num font-semibold text-stuck">
                {t('waitingFor', { time: waited(waitingSince) })}
              </span>
            )}
            {thread.therapist}
          </span>
        )}
      </Link>
    </li>
  );
}
